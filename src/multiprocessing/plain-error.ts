/**
 * Errors as they cross from a worker to its parent: a structured clone loses every class but the built-in ones. Apart from
 * `errors.ts`, because each class there would cost a worker about a kilobyte: it names the class, and the parent has it.
 */

/** The plain form of an error in a message. */
export interface PlainError {
  readonly name: string
  readonly message: string
  readonly stack: string
}

/** The plain form of whatever a task threw. Something that is no Error gets words of its own. Never throws. */
export function toPlainError(thrown: unknown): PlainError {
  try {
    if (thrown instanceof Error) {
      const { name, message, stack = `${name}: ${message}` } = thrown
      return { name: String(name), message: String(message), stack: String(stack) }
    }
  } catch {
    return plainError('Error', 'a task threw an Error that cannot be read')
  }
  const message = `a task threw a value that is not an Error: ${textOf(thrown)}`
  return { name: 'Error', message, stack: message }
}

/** A value in a message about it. Making a text of one may throw: an object without a prototype has none. */
export function textOf(value: unknown): string {
  try {
    return String(value)
  } catch {
    return 'a value without a text'
  }
}

/** What an error of that class would be, had a worker the class. */
export function plainError(name: string, message: string): PlainError {
  return { name, message, stack: `${name}: ${message}` }
}

/** CPython's words for a function that a worker does not have, with the worker's module in place of the script. */
export function missingText(name: string): string {
  return `Can't get attribute '${name}' on <module '__main__' of the worker>`
}

/** What CPython raises then. */
export function missingError(name: string): PlainError {
  return plainError('AttributeError', missingText(name))
}
