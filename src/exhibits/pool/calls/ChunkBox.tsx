import { classNames, processTone } from '#ui'
import styles from './ChunkBox.module.css'
import type { LaneChunk } from './frame.ts'
import { type Chunk, itemsOf } from './setup.ts'
import type { TaskWords } from './task-words.ts'
import { text } from './text/flow.ts'

type ItemText = TaskWords['item']

/** Above so many tasks a chunk shows the first and the last of them. */
const mostShown = { queue: 3, lane: 8 } as const

const span = ({ first, size }: Chunk, item: ItemText): string =>
  size === 1 ? item(first) : text.span(item(first), item(first + size - 1))

interface QueuedChunkProps {
  readonly chunk: Chunk
  readonly state: 'later' | 'queued' | 'gone'
  readonly item: ItemText
  /** By the last event. */
  readonly changed: boolean
}

/** A chunk in the task queue, gone from it, or not called for yet. */
export function QueuedChunk({ chunk, state, item, changed }: QueuedChunkProps) {
  const names = chunk.size > mostShown.queue ? [span(chunk, item)] : itemsOf(chunk).map(item)
  return (
    <li
      className={classNames(styles['chunk'], styles[state], changed && styles['changed'])}
      data-chunk={chunk.index}
      data-state={state}
    >
      {names.map((name) => (
        <b key={name}>{name}</b>
      ))}
    </li>
  )
}

interface WorkerChunkProps {
  readonly lane: LaneChunk
  readonly worker: number
  readonly itemText: ItemText
  /** By the last event. */
  readonly changed: boolean
}

/** A chunk at a worker: filled tasks are done, the ringed one is under way. */
export function WorkerChunk({ lane, worker, itemText, changed }: WorkerChunkProps) {
  const { chunk, state, done, current } = lane
  const isOpen = state === 'running' || state === 'raised'
  return (
    <span
      className={classNames(
        styles['chunk'],
        styles['own'],
        !isOpen && styles['coming'],
        changed && styles['changed'],
        processTone(worker),
      )}
      data-chunk={chunk.index}
      data-state={state}
    >
      {chunk.size > mostShown.lane ? (
        <b className={styles[current === null ? 'full' : 'under']}>
          {text.doneOf(span(chunk, itemText), done.length, chunk.size)}
        </b>
      ) : (
        itemsOf(chunk).map((item) => (
          <b
            key={item}
            data-task={item}
            className={styles[done.includes(item) ? 'full' : item === current ? 'under' : 'rest']}
          >
            {itemText(item)}
          </b>
        ))
      )}
    </span>
  )
}
