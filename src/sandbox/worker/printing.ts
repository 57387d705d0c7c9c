/** `console` of the visitor's code: its lines go to the page, up to a limit, and only where asked for. */
import type { Printed } from '../messages.ts'

/** What one worker may print in its life. */
const mostLines = 500
const mostCharacters = 20_000
const longestLine = 1000
const atOnce = 50

/** A value as a line of output shows it. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof Error) return `${value.name}: ${value.message}`
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}

/** Sends the first lines at once, so that code which never gives up its turn has said them, and later ones many at a time. */
export class Printer {
  readonly #send: (printed: Printed) => void
  #waiting: string[] = []
  #lines = 0
  #characters = 0
  #cut = false

  constructor(send: (printed: Printed) => void) {
    this.#send = send
  }

  print(...values: readonly unknown[]): void {
    if (this.#cut) return
    const line = values.map(shown).join(' ').slice(0, longestLine)
    this.#lines += 1
    this.#characters += line.length
    this.#cut = this.#lines > mostLines || this.#characters > mostCharacters
    if (!this.#cut) this.#waiting.push(line)
    if (this.#cut || this.#lines <= atOnce || this.#waiting.length >= atOnce) this.#flush(this.#cut)
    else if (this.#waiting.length === 1) queueMicrotask(() => this.#flush())
  }

  #flush(cut = false): void {
    const lines = this.#waiting
    this.#waiting = []
    if (lines.length > 0 || cut) this.#send({ lines, cut })
  }
}

/** Puts `print` behind the methods of `console` that print, and nothing behind the others. */
export function replaceConsole(print: (...values: unknown[]) => void): void {
  const printing = ['log', 'info', 'warn', 'error', 'debug']
  const methods = Object.keys(console).map((name) => [name, printing.includes(name) ? print : () => {}])
  Object.defineProperty(globalThis, 'console', { value: Object.fromEntries(methods) })
}
