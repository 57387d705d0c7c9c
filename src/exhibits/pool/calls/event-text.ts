/** An event in words, for the log. */
import { assertNever } from '#base'
import type { PoolEvent, Run } from './events.ts'
import { type Chunk, itemsOf } from './setup.ts'
import { taskWords } from './task-words.ts'
import { text } from './text/events.ts'
import { named, workerName } from './text/words.ts'

/** What happened, as a short sentence without a full stop. */
export function eventText(event: PoolEvent, run: Run, chunks: readonly Chunk[]): string {
  const { setup } = run
  const words = taskWords(run)
  const items = (index: number): string => named(itemsOf(chunks[index] as Chunk), words.item)
  switch (event.type) {
    case 'call':
      return text.call(setup.method, event.chunks.length)
    case 'take':
      return text.take(workerName(event.worker), items(event.chunk))
    case 'start':
      return text.start(workerName(event.worker), words.item(event.item))
    case 'done':
      return text.done(workerName(event.worker), words.item(event.item), words.result(event.item))
    case 'raise':
      return text.raise(workerName(event.worker), words.item(event.item), words.error)
    case 'back':
      return text.back(workerName(event.worker), items(event.chunk), event.failed !== null)
    case 'get':
      return text.get(event.item === null ? null : words.item(event.item))
    case 'deliver':
      return text.deliver(event.item === null ? null : words.result(event.item))
    case 'throw':
      return text.throw(words.item(event.item), words.error)
    case 'close':
    case 'join':
      return text[event.type]
    default:
      return assertNever(event)
  }
}
