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

/** The plain form of whatever a task threw. Something that is no Error gets words of its own. */
export function toPlainError(thrown: unknown): PlainError {
  if (thrown instanceof Error) {
    return { name: thrown.name, message: thrown.message, stack: thrown.stack ?? `${thrown.name}: ${thrown.message}` }
  }
  const message = `a task threw a value that is not an Error: ${String(thrown)}`
  return { name: 'Error', message, stack: message }
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
