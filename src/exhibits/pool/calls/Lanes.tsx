import { classNames, ProcessGlyph, processTone } from '#ui'
import { WorkerChunk } from './ChunkBox.tsx'
import type { FlowProps } from './flow-props.ts'
import type { Lane } from './frame.ts'
import styles from './Lanes.module.css'
import { chunksOf, itemsOf } from './setup.ts'
import { type TaskWords, taskWords } from './task-words.ts'
import { touchedBy } from './touched.ts'
import { named, workerName } from './words.ts'

/** One lane for each worker: the chunk that it has, and what it does with it. */
export function Lanes({ run, frame, embedded }: FlowProps) {
  const look = classNames(styles['lanes'], embedded && styles['embedded'], frame.lanes.length > 4 && styles['compact'])
  const words = taskWords(run)
  const touched = touchedBy(frame.event, chunksOf(run.setup)).chunk
  return (
    <ol className={look} aria-label="Workers">
      {frame.lanes.map((lane) => (
        <LaneRow key={lane.worker} lane={lane} words={words} touched={touched} />
      ))}
    </ol>
  )
}

interface LaneRowProps {
  readonly lane: Lane
  readonly words: TaskWords
  /** The chunk that the last event changed, or null. */
  readonly touched: number | null
}

function LaneRow({ lane, words, touched }: LaneRowProps) {
  const { worker, pid, chunks } = lane
  const [first] = chunks
  const raised = first?.state === 'raised' || (first === undefined && lane.last?.raised === true)
  return (
    <li className={classNames(styles['lane'], processTone(worker), raised && styles['raised'])} data-worker={worker}>
      <div className={styles['who']}>
        <ProcessGlyph slot={worker} label={workerName(worker)} />
        {pid !== null && <span className={styles['pid']}>PID {pid}</span>}
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
      <span className={styles['status']}>{statusOf(lane, words.item)}</span>
    </li>
  )
}

/** What a worker does now, in words. */
function statusOf({ chunks, last, ended }: Lane, item: TaskWords['item']): string {
  const [first, second] = chunks
  if (ended) return 'has ended'
  if (first === undefined) {
    if (last === null) return 'waits for work'
    return last.raised ? 'raised, ready for more' : `returned ${named(itemsOf(last.chunk), item)}`
  }
  const behind = second === undefined ? '' : `, ${named(itemsOf(second.chunk), item)} next`
  if (first.state === 'taken' || first.state === 'waiting')
    return `taking ${named(itemsOf(first.chunk), item)}${behind}`
  if (first.state === 'raised') return first.current === null ? 'raised' : `raised, computing ${item(first.current)}`
  const done = first.done.length === 0 ? '' : `${named(first.done, item)} done`
  if (first.current === null) return `${done}, returning`
  return `${done === '' ? '' : `${done}, `}computing ${item(first.current)}${behind}`
}
