/**
 * Small chunks and their answers as text, for a worker's mailbox. Only what survives: numbers, texts, booleans, null and
 * undefined, and lists of them as the arguments of `starmap`. Whatever else there is goes by message.
 */
import { type Answer, type ChunkMessage, type ChunkTimes, chunkMark } from './connection.ts'

/** More tasks than this cost more than the message that they save. */
const mostItems = 32
const longestText = 200

type Primitive = number | string | boolean | null | undefined

function isPrimitive(value: unknown): value is Primitive {
  switch (typeof value) {
    case 'number':
    case 'boolean':
    case 'undefined':
      return true
    case 'string':
      return value.length <= longestText
    default:
      return value === null
  }
}

/** JSON has no word for some values; a list stands for them, because no list is among what is written. */
function write(value: Primitive): unknown {
  if (value === undefined) return []
  if (typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0))) return value
  return [Object.is(value, -0) ? '-0' : String(value)]
}

function read(written: unknown): unknown {
  if (!Array.isArray(written)) return written
  return written.length === 0 ? undefined : Number(written[0])
}

function writeAll(values: ArrayLike<unknown>): unknown[] | null {
  if (!Array.isArray(values) || values.length > mostItems) return null
  const written: unknown[] = []
  for (const value of values) {
    if (!isPrimitive(value)) return null
    written.push(write(value))
  }
  return written
}

/** A chunk as text, or null when it has to go by message. */
export function writeChunk([, id, func, kind, payload, into]: ChunkMessage): string | null {
  if (into !== null || payload.claims !== undefined || kind === 'inherited') return null
  if (payload.range !== undefined) return JSON.stringify([id, func, kind, payload.range])
  if (kind !== 'starmap') {
    const items = writeAll(payload)
    return items === null ? null : JSON.stringify([id, func, kind, null, items])
  }
  if (payload.length > mostItems) return null
  const lists: unknown[][] = []
  for (let index = 0; index < payload.length; index++) {
    const list = writeAll(payload[index] as ArrayLike<unknown>)
    if (list === null) return null
    lists.push(list)
  }
  return JSON.stringify([id, func, kind, null, lists])
}

/** The chunk of such a text. */
export function readChunk(text: string): ChunkMessage {
  const [id, func, kind, range, items] = JSON.parse(text)
  if (range !== null) return [chunkMark, id, func, kind, { range }, null]
  const each = kind === 'starmap' ? (list: unknown[]) => list.map(read) : read
  return [chunkMark, id, func, kind, items.map(each), null]
}

/** An answer as text, or null when it has to go by message. */
export function writeAnswer({ id, values, failures, times }: Answer): string | null {
  if (failures.length > 0 || times.some(({ tasks }) => tasks !== undefined)) return null
  const written = writeAll(values)
  return written === null ? null : JSON.stringify([id, written, ...times])
}

/** The answer of such a text. */
export function readAnswer(text: string): Answer {
  const [id, values, ...times] = JSON.parse(text) as [number, unknown[], ...ChunkTimes[]]
  return { id, values: values.map(read), failures: [], times }
}
