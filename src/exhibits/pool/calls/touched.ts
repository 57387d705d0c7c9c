/** What an event changes on the page: what moves with it, and what keeps an outline where nothing may move. */
import type { PoolEvent } from './events.ts'
import { type Chunk, itemsOf } from './setup.ts'

export interface Touched {
  /** The chunk at a worker that it is about, by its index. */
  readonly chunk: number | null
  /** The items whose places for results change; "all" for a list. */
  readonly items: readonly number[] | 'all'
  /** Whether the parent did it. */
  readonly parent: boolean
  /** Whether it put chunks into the task queue. */
  readonly queue: readonly number[]
}

const nothing: Touched = { chunk: null, items: [], parent: false, queue: [] }

/** What an event changes; nothing at the start. */
export function touchedBy(event: PoolEvent | null, chunks: readonly Chunk[]): Touched {
  switch (event?.type) {
    case 'call':
      return { ...nothing, parent: true, queue: event.chunks }
    case 'take':
    case 'start':
    case 'done':
    case 'raise':
      return { ...nothing, chunk: event.chunk }
    case 'back':
      return { ...nothing, items: itemsOf(chunks[event.chunk] as Chunk) }
    case 'deliver':
      return { ...nothing, parent: true, items: event.item === null ? 'all' : [event.item] }
    case 'throw':
      return { ...nothing, parent: true, items: [event.item] }
    case 'get':
    case 'close':
    case 'join':
      return { ...nothing, parent: true }
    default:
      return nothing
  }
}

export const touchesItem = ({ items }: Touched, item: number | null): boolean =>
  items === 'all' || (item !== null && items.includes(item))
