/**
 * Typed URL parameters: everything that comes from a link is parsed, clamped and, when it cannot be used, said so.
 * A value is never executed and never trusted.
 */
import { text as words } from './text.ts'

/** What one text gave: the value to use, and why it is not what the link said (absent when it is). */
export interface Parsed<T> {
  readonly value: T
  readonly problem?: string
}

/** How one parameter is read and written. */
export interface Param<T> {
  readonly fallback: T
  /** Never throws: a text that cannot be used gives a usable value and a problem. */
  parse(text: string): Parsed<T>
  format(value: T): string
}

/** A set of parameters by their URL key. */
export type Params<V> = { readonly [K in keyof V]: Param<V[K]> }

/** The values of a set of parameters. */
export type ParamValues<P> = P extends Params<infer V> ? V : never

/** The number that a text writes. A zero has no sign here: written into a link, the sign would be lost. */
const numberIn = (text: string): number => Number(text) + 0

/** An integer in [min, max]; outside it the nearest end is used. */
export function integer(options: { fallback: number; min: number; max: number }): Param<number> {
  const { fallback, min, max } = options
  return {
    fallback,
    parse(text) {
      const value = numberIn(text)
      if (text.trim() === '' || !Number.isInteger(value)) {
        return { value: fallback, problem: words.noWholeNumber(text, fallback) }
      }
      const clamped = Math.min(max, Math.max(min, value))
      if (clamped === value) return { value }
      return { value: clamped, problem: words.outside(text, min, max, clamped) }
    },
    format: String,
  }
}

/** A finite number in [min, max]; outside it the nearest end is used. `null` stands for "not given". */
export function optionalNumber(options: { min: number; max: number }): Param<number | null> {
  const { min, max } = options
  return {
    fallback: null,
    parse(text) {
      const value = numberIn(text)
      if (text.trim() === '' || !Number.isFinite(value)) {
        return { value: null, problem: words.noNumber(text) }
      }
      const clamped = Math.min(max, Math.max(min, value))
      if (clamped === value) return { value }
      return { value: clamped, problem: words.outside(text, min, max, clamped) }
    },
    format: (value) => (value === null ? '' : String(value)),
  }
}

/** One of a fixed list of words. */
export function oneOf<const T extends string>(values: readonly T[], fallback: T): Param<T> {
  return {
    fallback,
    parse(text) {
      const value = values.find((candidate) => candidate === text)
      if (value !== undefined) return { value }
      return { value: fallback, problem: words.noneOf(text, values, fallback) }
    },
    format: (value) => value,
  }
}

/** Distinct integers in [min, max], ascending, at most `most` of them, written "1,2,4". An unusable item is left out. */
export function integers(options: {
  fallback: readonly number[]
  min: number
  max: number
  most: number
}): Param<readonly number[]> {
  const { fallback, min, max, most } = options
  return {
    fallback,
    parse(text) {
      const items = text.slice(0, 400).split(',')
      const numbers = items.filter((word) => word.trim() !== '').map(Number)
      const usable = numbers.filter((n) => Number.isInteger(n) && n >= min && n <= max)
      const value = [...new Set(usable)].sort((a, b) => a - b).slice(0, most)
      if (value.length === 0) return { value: fallback, problem: words.noneBetween(text, min, max, fallback) }
      if (value.length === items.length && text.length <= 400) return { value }
      return { value, problem: words.someNotBetween(text, min, max, value) }
    },
    format: (value) => value.join(','),
  }
}

/** Free text of at most `longest` characters; the reader validates what it means. A longer one is refused whole. */
export function text(options: { longest: number }): Param<string> {
  return {
    fallback: '',
    parse(value) {
      if (value.length <= options.longest) return { value }
      return { value: '', problem: words.tooLong(value.length, options.longest) }
    },
    format: (value) => value,
  }
}

/**
 * Reads every parameter of `params` from a query; keys the set does not name are ignored.
 * @returns the values, and one sentence for each that could not be used as written
 */
export function readParams<V extends object>(
  params: Params<V>,
  query: URLSearchParams,
): { readonly values: V; readonly problems: readonly string[] } {
  const problems: string[] = []
  const entries = Object.entries<Param<unknown>>(params).map(([key, param]) => {
    const raw = query.get(key)
    if (raw === null) return [key, param.fallback]
    const { value, problem } = param.parse(raw)
    if (problem !== undefined) problems.push(words.ofKey(key, problem))
    return [key, value]
  })
  return { values: Object.fromEntries(entries) as V, problems }
}

/** Writes the values that differ from their fallback, in the order of the set. `readParams` gives the same values back. */
export function writeParams<V extends object>(params: Params<V>, values: V): URLSearchParams {
  const query = new URLSearchParams()
  for (const [key, param] of Object.entries<Param<unknown>>(params)) {
    const text = param.format(values[key as keyof V])
    if (text !== param.format(param.fallback)) query.set(key, text)
  }
  return query
}
