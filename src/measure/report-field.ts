import { ReportError } from './report-error.ts'

function shown(value: unknown): string {
  if (value === undefined) return 'missing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = String(value)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
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
  refuse(wanted: string): never {
    const what = this.#path === '' ? 'The document' : this.#path
    throw new ReportError(`${what} is ${shown(this.#value)}, not ${wanted}. Export the measurement again.`)
  }

  /** A member of an object; what the prototype has does not count. */
  at(key: string): Field {
    const value = this.#value
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.refuse('an object')
    const path = this.#path === '' ? key : `${this.#path}.${key}`
    return new Field(Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined, path)
  }

  /** The own keys of an object. */
  keys(): readonly string[] {
    const value = this.#value
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.refuse('an object')
    return Object.keys(value)
  }

  number(min: number, max: number): number {
    const value = this.#value
    if (typeof value === 'number' && value >= min && value <= max) return value
    return this.refuse(`a number from ${min} to ${max}`)
  }

  integer(min: number, max: number): number {
    const value = this.number(min, max)
    return Number.isInteger(value) ? value : this.refuse(`a whole number from ${min} to ${max}`)
  }

  text(longest: number, pattern?: RegExp): string {
    const value = this.#value
    const fits = typeof value === 'string' && value.length <= longest && !CONTROL.test(value)
    if (fits && (pattern === undefined || pattern.test(value))) return value
    return this.refuse(
      `a text of at most ${longest} characters${pattern === undefined ? '' : ` like ${pattern.source}`}`,
    )
  }

  boolean(): boolean {
    return typeof this.#value === 'boolean' ? this.#value : this.refuse('true or false')
  }

  oneOf<T extends string>(values: readonly T[]): T {
    return values.find((candidate) => candidate === this.#value) ?? this.refuse(`one of ${values.join(', ')}`)
  }

  /** Null, or what `read` makes of it. */
  nullable<T>(read: (field: Field) => T): T | null {
    return this.#value === null ? null : read(this)
  }

  /** Each item of a list. */
  list<T>(fewest: number, most: number, read: (item: Field) => T): T[] {
    const value: unknown = this.#value
    if (!Array.isArray(value) || value.length < fewest || value.length > most) {
      return this.refuse(`a list of ${fewest} to ${most} items`)
    }
    return value.map((item: unknown, i) => read(new Field(item, `${this.#path}[${i}]`)))
  }

  /** The raw value, for a test of its kind before reading it. */
  is(value: unknown): boolean {
    return this.#value === value
  }
}
