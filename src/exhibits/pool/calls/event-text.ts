/** An event in words, for the log. */
import { assertNever } from '#base'
import type { PoolEvent } from './events.ts'
import { type Chunk, itemsOf, resultOf, type Setup } from './setup.ts'
import { counted, named, workerName } from './words.ts'

/** What happened, as a short sentence without a full stop. */
export function eventText(event: PoolEvent, setup: Setup, chunks: readonly Chunk[]): string {
  const items = (index: number): string => named(itemsOf(chunks[index] as Chunk))
  switch (event.type) {
    case 'call':
      return `the parent calls ${setup.method}: ${counted(event.chunks.length, 'chunk')} in the queue`
    case 'take':
      return `${workerName(event.worker)} takes ${items(event.chunk)}`
    case 'start':
      return `${workerName(event.worker)} starts ${event.item}`
    case 'done':
      return `${workerName(event.worker)} has ${resultOf(event.item)} for ${event.item}`
    case 'raise':
      return `${workerName(event.worker)} raises ValueError for ${event.item}`
    case 'back':
      return `${items(event.chunk)} of ${workerName(event.worker)} is back in the parent${event.failed === null ? '' : ' with an exception'}`
    case 'get':
      return event.item === null ? 'get() waits for the list' : `get() waits for ${event.item}`
    case 'deliver':
      return event.item === null ? 'the caller has the list' : `the caller has ${resultOf(event.item)}`
    case 'throw':
      return `ValueError of ${event.item} reaches the caller`
    case 'close':
      return 'the parent calls close()'
    case 'join':
      return 'join() returns'
    default:
      return assertNever(event)
  }
}
