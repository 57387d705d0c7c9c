/** What went wrong in the visitor's text, by its own lines. */
import { text as words } from './text.ts'

/** Where the visitor's text stands in the whole text of the worker, in lines from 1. */
export interface Place {
  readonly first: number
  readonly last: number
}

const longestMessage = 1000

/** The line of the visitor's text, from 1, for a line of the worker's; null when it is not one of theirs. */
export function ownLine(line: number, { first, last }: Place): number | null {
  return line >= first && line <= last ? line - first + 1 : null
}

/** "Line 3: …"; without a line where none is known. */
export function atLine(message: string, line: number | null): string {
  const text = message.replace(/^Uncaught (?:\w*Error: )?/, '').slice(0, longestMessage)
  return line === null ? text : `${words.line} ${line}: ${text}`
}

/** The line that such a message begins with; null when it names none. */
export function lineIn(message: string): number | null {
  const line = new RegExp(`^${words.line} (\\d+):`).exec(message)?.[1]
  return line === undefined ? null : Number(line)
}

/** The innermost line of a stack that is the visitor's; null when there is none. */
export function lineOfStack(stack: string, script: string, place: Place): number | null {
  for (const part of stack.split(script).slice(1)) {
    const line = ownLine(Number(/^:(\d+)/.exec(part)?.[1] ?? 0), place)
    if (line !== null) return line
  }
  return null
}

/** Whatever the visitor's code threw, as an error whose message begins with the line of their text. */
export function codeError(thrown: unknown, script: string, place: Place): Error {
  if (!(thrown instanceof Error)) return new Error(words.notAnError(String(thrown).slice(0, longestMessage)))
  const stack = String(thrown.stack ?? '')
  const message = atLine(String(thrown.message), lineOfStack(stack, script, place))
  const error = new Error(message)
  error.name = String(thrown.name)
  error.stack = stack.slice(0, 4 * longestMessage)
  return error
}
