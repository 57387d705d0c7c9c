import { lazy, type MouseEvent, Suspense, useRef } from 'react'
import { Button, ExternalIcon, Finding, Lockable, PlayIcon, Select } from '#ui'
import { ChartView } from './ChartView.tsx'
import styles from './EmbeddedSpeedup.module.css'
import type { SpeedupLayoutProps } from './layout-props.ts'
import MessageNotice from './MessageNotice.tsx'
import { offered, ownId } from './own-card.ts'
import RunProgress from './RunProgress.tsx'
import { text } from './text/lab.ts'

const OwnCodeView = lazy(() => import('./OwnCodeView.tsx'))

/** The exhibit inside a course page: one row of controls, the finding, the curve. */
export default function EmbeddedSpeedup(props: SpeedupLayoutProps) {
  const { model, snapshot, view, addressOf } = props
  const { settings, activity, shown } = snapshot
  const running = activity.state === 'running'
  const unread = snapshot.code === 'unread'
  const besideCode = settings.workload === ownId && view.stage === 'predict'
  const chart = useRef<HTMLDivElement>(null)
  const press = (event: MouseEvent): void => {
    // The second half of a double click on Run is no wish to cancel.
    if (event.detail > 1) return
    if (running) model.cancel()
    else void (unread ? model.runUnread() : model.run())
  }
  return (
    <div className={styles['embed']}>
      <div className={styles['row']}>
        <Lockable access={props.locks.controls}>
          <Select
            label={text.workload}
            hideLabel
            options={offered.map(({ id, title }) => ({ value: id, label: title }))}
            value={settings.workload}
            onChange={(workload) => model.choose({ workload })}
          />
          <WorkerRange {...props} />
        </Lockable>
        {activity.state === 'running' && (
          <div className={styles['progress']}>
            <RunProgress activity={activity} />
          </div>
        )}
        {/* One button, so that the keyboard's focus stays on it. */}
        <Button className={styles['run']} onClick={press} {...(running ? {} : runLook)}>
          {running ? text.cancel : unread ? text.runThisCode : shown === null ? text.run : text.runAgain}
        </Button>
      </div>
      <Finding title={view.title} lines={2}>
        {view.sentence}
      </Finding>
      {snapshot.message !== null && !(besideCode && snapshot.message.about === 'failed-empty') && (
        <MessageNotice model={model} message={snapshot.message} kept={shown !== null} />
      )}
      {besideCode ? (
        <Suspense>
          <OwnCodeView model={model} running={false} />
        </Suspense>
      ) : (
        <ChartView {...props} chart={chart} compact />
      )}
      <footer className={styles['foot']}>
        <span>{text.reports(model.cpus)}</span>
        <a href={addressOf()} target="_blank" rel="noopener">
          {text.openInPlayground} <ExternalIcon />
        </a>
      </footer>
    </div>
  )
}

const runLook = { tone: 'primary', icon: <PlayIcon /> } as const

/** Ranges are enough in a small frame; a list from the link is kept as a choice of its own. */
function WorkerRange({ model, snapshot: { settings } }: SpeedupLayoutProps) {
  const offered = model.offeredWorkers(settings)
  const chosen = model.chosenWorkers(settings)
  const upTo = (most: number): readonly number[] => offered.filter((count) => count <= most)
  const ends = offered.filter((count) => count >= Math.min(2, offered.at(-1) ?? 1))
  const isRange = chosen.length === upTo(chosen.at(-1) ?? 0).length
  const options = ends.map((most) => ({ value: most, label: text.upTo(most) }))
  const listed = { value: 0, label: text.counts(chosen) }
  return (
    <Select
      label={text.workers}
      hideLabel
      options={isRange ? options : [listed, ...options]}
      value={isRange ? (chosen.at(-1) ?? 1) : 0}
      onChange={(most) => model.choose({ workers: upTo(most) })}
    />
  )
}
