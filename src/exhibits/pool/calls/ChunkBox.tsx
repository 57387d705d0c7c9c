import { classNames, processTone } from '#ui'
import styles from './ChunkBox.module.css'
import type { LaneChunk } from './frame.ts'
import { type Chunk, itemsOf } from './setup.ts'

/** Above so many tasks a chunk shows the first and the last of them. */
const mostShown = { queue: 3, lane: 8 } as const

const span = ({ first, size }: Chunk): string => (size === 1 ? `${first}` : `${first} to ${first + size - 1}`)

/** A chunk in the task queue, gone from it, or not called for yet. */
export function QueuedChunk({ chunk, state }: { readonly chunk: Chunk; readonly state: 'later' | 'queued' | 'gone' }) {
  const numbers = chunk.size > mostShown.queue ? [span(chunk)] : itemsOf(chunk)
  return (
    <li className={classNames(styles['chunk'], styles[state])} data-chunk={chunk.index} data-state={state}>
      {numbers.map((number) => (
        <b key={number}>{number}</b>
      ))}
    </li>
  )
}

/** A chunk at a worker: filled tasks are done, the ringed one is under way. */
export function WorkerChunk({ lane, worker }: { readonly lane: LaneChunk; readonly worker: number }) {
  const { chunk, state, done, current } = lane
  const isOpen = state === 'running' || state === 'raised'
  return (
    <span
      className={classNames(styles['chunk'], styles['own'], !isOpen && styles['coming'], processTone(worker))}
      data-chunk={chunk.index}
      data-state={state}
    >
      {chunk.size > mostShown.lane ? (
        <b className={styles[current === null ? 'full' : 'under']}>
          {span(chunk)}: {done.length} of {chunk.size}
        </b>
      ) : (
        itemsOf(chunk).map((item) => (
          <b key={item} className={styles[done.includes(item) ? 'full' : item === current ? 'under' : 'rest']}>
            {item}
          </b>
        ))
      )}
    </span>
  )
}
