import { classNames, VisuallyHidden } from '#ui'
import { QueuedChunk } from './ChunkBox.tsx'
import type { FlowProps } from './flow-props.ts'
import type { Frame } from './frame.ts'
import styles from './ParentBox.module.css'
import { chunksOf, isSingle } from './setup.ts'
import { taskWords } from './task-words.ts'
import { text } from './text/flow.ts'
import { touchedBy } from './touched.ts'

const poolStates = ['RUN', 'CLOSE', 'TERMINATE'] as const

/** The parent: its process, the pool's state, blocked or free, and its task queue. */
export function ParentBox({ run, frame, embedded }: FlowProps) {
  const { parentPid, source, setup } = run
  const left = frame.queue.filter(({ state }) => state === 'queued').length
  const words = taskWords(run)
  const touched = touchedBy(frame.event, chunksOf(setup))
  const size = frame.queue.length > 12 ? styles['many'] : undefined
  return (
    <section className={classNames(styles['box'], embedded && styles['embedded'])} aria-label={text.parent.process}>
      <div className={styles['head']}>
        <h2>{text.parent.title}</h2>
        <span className={styles['pid']}>
          {parentPid !== null && text.pid(parentPid)}
          {parentPid !== null && !embedded && source === 'simulated' && text.parent.simulated}
        </span>
      </div>
      <p className={styles['states']} data-pool>
        {poolStates.map((state) => (
          <span key={state} aria-hidden="true" className={classNames(state === frame.pool && styles['on'])}>
            {state}
          </span>
        ))}
        <VisuallyHidden>{text.parent.poolState(frame.pool)}</VisuallyHidden>
      </p>
      <ParentTime frame={frame} error={words.error} changed={touched.parent} />
      {frame.asyncResults !== null && <AsyncResults states={frame.asyncResults} />}
      <div className={styles['head']}>
        <h2>{text.queue.title}</h2>
        <span className={styles['left']}>{text.queue.left(left, frame.queue.length)}</span>
      </div>
      <ol
        className={classNames(styles['queue'], size)}
        aria-label={isSingle(setup.method) ? text.queue.tasks : text.queue.chunks}
      >
        {frame.queue.map((entry) => (
          <QueuedChunk
            key={entry.chunk.index}
            {...entry}
            item={words.item}
            changed={touched.queue.includes(entry.chunk.index)}
          />
        ))}
      </ol>
    </section>
  )
}

interface ParentTimeProps {
  readonly frame: Frame
  readonly error: string
  /** By the last event. */
  readonly changed: boolean
}

/** Blocked or free now, and each one's share of the time so far. */
function ParentTime({ frame, error, changed }: ParentTimeProps) {
  const { parent, blockedMs, freeMs } = frame
  const total = blockedMs + freeMs
  const share = total === 0 ? 0 : blockedMs / total
  const isBlocked = parent.state === 'blocked'
  return (
    <div className={classNames(styles['time'], changed && styles['changed'])} data-parent={parent.state}>
      <p>
        <b className={classNames(isBlocked && styles['blocked'])}>{text.parent.states[parent.state]}</b>{' '}
        <span>
          {isBlocked ? (
            <>
              {text.parent.blockedIn}
              <code>{parent.in}</code>
            </>
          ) : parent.doing === 'error' ? (
            text.parent.catches(error)
          ) : (
            text.parent.doing[parent.doing]
          )}
        </span>
      </p>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={text.parent.time(blockedMs, freeMs)}>
        <rect width="100" height="6" className={styles['freeTime']} />
        <rect width={100 * share} height="6" className={styles['blockedTime']} />
      </svg>
    </div>
  )
}

/** How many AsyncResults are in which state; the one in sight for a method that returns one. */
function AsyncResults({ states }: { readonly states: NonNullable<Frame['asyncResults']> }) {
  return (
    <p className={classNames(styles['states'], styles['async'])}>
      <VisuallyHidden>{text.parent.asyncResult}</VisuallyHidden>
      {(['pending', 'ready', 'failed'] as const).map((state) => {
        const count = states.filter((one) => one === state).length
        return (
          <span key={state} className={classNames(count > 0 && styles['on'], state === 'failed' && styles['failed'])}>
            {states.length > 1 && <b>{count}</b>} {text.parent.asyncStates[state]}
          </span>
        )
      })}
    </p>
  )
}
