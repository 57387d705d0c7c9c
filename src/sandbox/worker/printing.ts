/** `console` of the visitor's code: its lines go to the page in few messages, up to a limit, and only where asked for. */
import type { Printed } from '../messages.ts'

/** What one worker may print in its life. */
const mostLines = 500
const mostCharacters = 20_000
const longestLine = 1000
const betweenMs = 50

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

/** Collects lines and sends them at most every 50 ms. */
export class Printer {
  readonly #send: (printed: Printed) => void
  readonly #now: () => number
  #waiting: string[] = []
  #lines = 0
  #characters = 0
  #cut = false
  #sent = Number.NEGATIVE_INFINITY
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(send: (printed: Printed) => void, now: () => number) {
    this.#send = send
    this.#now = now
  }

  print(...values: readonly unknown[]): void {
    if (this.#cut) return
    const line = values.map(shown).join(' ').slice(0, longestLine)
    this.#lines += 1
    this.#characters += line.length
    this.#cut = this.#lines > mostLines || this.#characters > mostCharacters
    if (!this.#cut) this.#waiting.push(line)
    // Code that computes lets no timer ring, so the lines go with the next one that comes late enough.
    if (this.#cut || this.#now() - this.#sent >= betweenMs) this.flush()
    else this.#timer ??= setTimeout(() => this.flush(), betweenMs)
  }

  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#sent = this.#now()
    const lines = this.#waiting
    this.#waiting = []
    if (lines.length > 0 || this.#cut) this.#send({ lines, cut: this.#cut })
  }
}

/** Puts `print` behind the methods of `console` that print, and nothing behind the others. */
export function replaceConsole(print: (...values: unknown[]) => void): void {
  const printing = ['log', 'info', 'warn', 'error', 'debug']
  const methods = Object.keys(console).map((name) => [name, printing.includes(name) ? print : () => {}])
  Object.defineProperty(globalThis, 'console', { value: Object.fromEntries(methods) })
}
