/** A short text that tells two lists of results apart. */
import { text } from './text/page.ts'

const deepest = 40

/** FNV-1a over code units. @see Fowler, Noll, Vo, draft-eastlake-fnv */
function mixed(hash: number, part: string): number {
  let state = hash
  for (let index = 0; index < part.length; index++) state = Math.imul(state ^ part.charCodeAt(index), 0x01000193)
  return state
}

function hashed(hash: number, value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return mixed(hash, `${typeof value} ${String(value)},`)
  if (depth > deepest) throw new RangeError(text.nestedTooDeep(deepest))
  const isList = Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))
  let state = mixed(hash, isList ? '[' : '{')
  if (isList) {
    const list = value as ArrayLike<unknown>
    for (let index = 0; index < list.length; index++) state = hashed(state, list[index], depth + 1)
  } else {
    for (const [key, part] of Object.entries(value)) state = hashed(mixed(state, `${key}:`), part, depth + 1)
  }
  return mixed(state, ']')
}

/**
 * The number of results, their sum when all are numbers, and a checksum over all of them in order.
 * @throws {RangeError} when a result is nested more than 40 deep
 */
export function digest(results: readonly unknown[]): string {
  const numbers = results.every((result) => typeof result === 'number')
  const sum = numbers ? results.reduce((total: number, result) => total + result, 0) : null
  const checksum = (hashed(0x811c9dc5, results, 0) >>> 0).toString(16).padStart(8, '0')
  return text.answer(results.length, sum, checksum)
}
