/** About how many bytes a value takes when it is sent, and no more work than it takes to see that it is too many. */

const word = 8

function partsOf(value: object): Iterable<unknown> {
  if (value instanceof Map) return [...value.keys(), ...value.values()]
  if (value instanceof Set) return value
  return Array.isArray(value) ? value : Object.entries(value).flat()
}

/**
 * The size of what can be sent, in bytes: exact for typed arrays, a fair guess for the rest.
 * @param enough stops counting here
 */
export function dataSize(value: unknown, enough: number): number {
  const seen = new Set<object>()
  const left: unknown[] = [value]
  let size = 0
  while (left.length > 0 && size <= enough) {
    const part = left.pop()
    size += word
    if (typeof part === 'string') size += 2 * part.length
    if (typeof part !== 'object' || part === null || seen.has(part)) continue
    seen.add(part)
    if (ArrayBuffer.isView(part) || part instanceof ArrayBuffer) {
      size += part.byteLength
    } else if (Array.isArray(part) && part.length > enough / word) {
      size += word * part.length
    } else {
      for (const inner of partsOf(part)) left.push(inner)
    }
  }
  return size
}
