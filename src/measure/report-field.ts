import { ReportError } from './report-error.ts'
import { text } from './text/report.ts'

const { shown: words, wanted } = text

function shown(value: unknown): string {
  if (value === undefined) return words.missing
  if (Array.isArray(value)) return words.list(value.length)
  if (typeof value === 'object' && value !== null) return words.object
  const written = String(value)
  return written.length > 40 ? `${written.slice(0, 40)}…` : written
}

/** Control characters have no place in a text that is shown. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROL = /[\u0000-\u001f\u007f]/

/** One value of an untrusted document, with its path for the message. Every reader checks type and range, or throws. */
export class Field {
  readonly #value: unknown
  readonly #path: string

  constructor(value: unknown, path = '') {
    this.#value = value
    this.#path = path
  }

  /** @throws {ReportError} always: "points[2].speedup is -1, not a number from …" */
  refuse(expected: string): never {
    const what = this.#path === '' ? text.document : this.#path
    throw new ReportError(text.refused(what, shown(this.#value), expected))
  }

  /** A member of an object; what the prototype has does not count. */
  at(key: string): Field {
    const value = this.#value
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.refuse(wanted.object)
    const path = this.#path === '' ? key : `${this.#path}.${key}`
    return new Field(Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined, path)
  }

  /** The own keys of an object. */
  keys(): readonly string[] {
    const value = this.#value
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.refuse(wanted.object)
    return Object.keys(value)
  }

  number(min: number, max: number): number {
    const value = this.#value
    if (typeof value === 'number' && value >= min && value <= max) return value
    return this.refuse(wanted.number(min, max))
  }

  integer(min: number, max: number): number {
    const value = this.number(min, max)
    return Number.isInteger(value) ? value : this.refuse(wanted.integer(min, max))
  }

  text(longest: number, pattern?: RegExp): string {
    const value = this.#value
    const fits = typeof value === 'string' && value.length <= longest && !CONTROL.test(value)
    if (fits && (pattern === undefined || pattern.test(value))) return value
    return this.refuse(pattern === undefined ? wanted.text(longest) : wanted.textLike(longest, pattern.source))
  }

  boolean(): boolean {
    return typeof this.#value === 'boolean' ? this.#value : this.refuse(wanted.boolean)
  }

  oneOf<T extends string>(values: readonly T[]): T {
    return values.find((candidate) => candidate === this.#value) ?? this.refuse(wanted.oneOf(values))
  }

  /** Null, or what `read` makes of it. */
  nullable<T>(read: (field: Field) => T): T | null {
    return this.#value === null ? null : read(this)
  }

  /** Each item of a list. */
  list<T>(fewest: number, most: number, read: (item: Field) => T): T[] {
    const value: unknown = this.#value
    if (!Array.isArray(value) || value.length < fewest || value.length > most) {
      return this.refuse(wanted.list(fewest, most))
    }
    return value.map((item: unknown, i) => read(new Field(item, `${this.#path}[${i}]`)))
  }

  /** The raw value, for a test of its kind before reading it. */
  is(value: unknown): boolean {
    return this.#value === value
  }
}
