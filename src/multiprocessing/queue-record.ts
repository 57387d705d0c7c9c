/** The bytes of one item in a queue: length of the record (4), what it is (1), the rest. */

const views = [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
] as const

/** The kind of a record that is JSON; the others are places in `views`. */
const jsonKind = 255

/** Bytes before the item itself. */
export const headBytes = 5

/**
 * An item as a record.
 * @throws {TypeError} when it is neither a typed array nor JSON, which would lose a part of it
 */
export function encodeRecord(item: unknown): Uint8Array<ArrayBuffer> {
  const view = ArrayBuffer.isView(item)
  const kind = view ? views.findIndex((type) => item instanceof type) : jsonKind
  if (kind < 0) throw new TypeError('a queue carries JSON values and typed arrays, no DataView')
  const body = view
    ? new Uint8Array(item.buffer, item.byteOffset, item.byteLength)
    : new TextEncoder().encode(JSON.stringify(checkJson(item)))
  const record = new Uint8Array(headBytes + body.length)
  new DataView(record.buffer).setUint32(0, record.length)
  record[4] = kind
  record.set(body, headBytes)
  return record
}

/** The length of a record, by its head. */
export function recordLength(head: Uint8Array): number {
  return new DataView(head.buffer).getUint32(0)
}

/** The item of a record. */
export function decodeRecord(record: Uint8Array<ArrayBuffer>): unknown {
  const body = record.slice(headBytes)
  const View = views[record[4] as number]
  return View === undefined ? JSON.parse(new TextDecoder().decode(body)) : new View(body.buffer)
}

/** JSON has no word for some values and writes null, or nothing, for them: those are refused. */
function checkJson(item: unknown): unknown {
  switch (typeof item) {
    case 'string':
    case 'boolean':
      return item
    case 'number':
      if (Number.isFinite(item)) return item
      break
    case 'object':
      if (item === null) return item
      if (Array.isArray(item) || isPlain(item)) {
        for (const part of Object.values(item)) checkJson(part)
        return item
      }
      break
    default:
  }
  throw new TypeError(`a queue carries JSON values and typed arrays, not ${String(item)}`)
}

function isPlain(item: object): boolean {
  const prototype = Object.getPrototypeOf(item)
  return prototype === Object.prototype || prototype === null
}
