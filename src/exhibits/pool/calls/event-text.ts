/** An event in words, for the log. */
import { assertNever } from '#base'
import type { PoolEvent, Run } from './events.ts'
import { type Chunk, itemsOf } from './setup.ts'
import { taskWords } from './task-words.ts'
import { counted, named, workerName } from './words.ts'

/** What happened, as a short sentence without a full stop. */
export function eventText(event: PoolEvent, run: Run, chunks: readonly Chunk[]): string {
  const { setup } = run
  const words = taskWords(run)
  const items = (index: number): string => named(itemsOf(chunks[index] as Chunk), words.item)
  switch (event.type) {
    case 'call':
      return `the parent calls ${setup.method}: ${counted(event.chunks.length, 'chunk')} in the queue`
    case 'take':
      return `${workerName(event.worker)} takes ${items(event.chunk)}`
    case 'start':
      return `${workerName(event.worker)} starts ${words.item(event.item)}`
    case 'done':
      return `${workerName(event.worker)} has ${words.result(event.item)} for ${words.item(event.item)}`
    case 'raise':
      return `${workerName(event.worker)} raises ${words.error} for ${words.item(event.item)}`
    case 'back':
      return `${items(event.chunk)} of ${workerName(event.worker)} is back in the parent${event.failed === null ? '' : ' with an exception'}`
    case 'get':
      return event.item === null ? 'get() waits for the list' : `get() waits for ${words.item(event.item)}`
    case 'deliver':
      return event.item === null ? 'the caller has the list' : `the caller has ${words.result(event.item)}`
    case 'throw':
      return `${words.error} of ${words.item(event.item)} reaches the caller`
    case 'close':
      return 'the parent calls close()'
    case 'join':
      return 'join() returns'
    default:
      return assertNever(event)
  }
}
