import { classNames, ProcessGlyph, processTone, VisuallyHidden } from '#ui'
import { WorkerChunk } from './ChunkBox.tsx'
import type { FlowProps } from './flow-props.ts'
import type { Lane, LaneChunk } from './frame.ts'
import styles from './Lanes.module.css'
import { chunksOf, itemsOf } from './setup.ts'
import { type TaskWords, taskWords } from './task-words.ts'
import { text } from './text/flow.ts'
import { named, workerName } from './text/words.ts'
import { touchedBy } from './touched.ts'

/** One lane for each worker: the chunk that it has, and what it does with it. */
export function Lanes({ run, frame, embedded }: FlowProps) {
  const look = classNames(styles['lanes'], embedded && styles['embedded'], frame.lanes.length > 4 && styles['compact'])
  const words = taskWords(run)
  const touched = touchedBy(frame.event, chunksOf(run.setup)).chunk
  return (
    <ol className={look} aria-label={text.workers.title}>
      {frame.lanes.map((lane) => (
        <LaneRow key={lane.worker} {...{ lane, words, touched, embedded }} />
      ))}
    </ol>
  )
}

interface LaneRowProps {
  readonly lane: Lane
  readonly words: TaskWords
  /** The chunk that the last event changed, or null. */
  readonly touched: number | null
  /** Its words are for screen readers then. */
  readonly embedded: boolean
}

function LaneRow({ lane, words, touched, embedded }: LaneRowProps) {
  const { worker, pid, chunks } = lane
  const [first] = chunks
  const status = statusOf(lane, words.item)
  const raised = first?.state === 'raised' || (first === undefined && lane.last?.raised === true)
  return (
    <li className={classNames(styles['lane'], processTone(worker), raised && styles['raised'])} data-worker={worker}>
      <div className={styles['who']}>
        <ProcessGlyph slot={worker} label={workerName(worker)} />
        {/* Its line is there before it is known: nothing moves when it comes. */}
        <span className={styles['pid']}>{pid === null ? '\u00a0' : text.pid(pid)}</span>
      </div>
      <div className={styles['track']} data-track>
        {chunks.map((own) => (
          <WorkerChunk
            key={own.chunk.index}
            lane={own}
            worker={worker}
            itemText={words.item}
            changed={own.chunk.index === touched}
          />
        ))}
        {first !== undefined && first.current !== null && first.state !== 'raised' && (
          <code className={styles['call']}>{words.call(first.current)}</code>
        )}
        {raised && <code className={styles['error']}>{words.error}</code>}
      </div>
      {embedded ? <VisuallyHidden>{status}</VisuallyHidden> : <span className={styles['status']}>{status}</span>}
    </li>
  )
}

/** What a worker does now, in words. */
function statusOf({ chunks, last, ended }: Lane, item: TaskWords['item']): string {
  const [first, second] = chunks
  const itemsIn = ({ chunk }: Pick<LaneChunk, 'chunk'>): string => named(itemsOf(chunk), item)
  if (ended) return text.workers.ended
  if (first === undefined) {
    if (last === null) return text.workers.idle
    return last.raised ? text.workers.idleAfterError : text.workers.returned(itemsIn(last))
  }
  const next = second === undefined ? null : itemsIn(second)
  if (first.state === 'taken' || first.state === 'waiting') return text.workers.taking(itemsIn(first), next)
  const current = first.current === null ? null : item(first.current)
  if (first.state === 'raised') return text.workers.raised(current)
  const done = first.done.length === 0 ? null : named(first.done, item)
  return current === null ? text.workers.returning(done) : text.workers.computing(done, current, next)
}
