import { lazy, type RefObject, Suspense, useRef, useState } from 'react'
import { Button, Finding, Lockable, ViewPanel } from '#ui'
import { ChartView } from './ChartView.tsx'
import type { SpeedupLayoutProps } from './layout-props.ts'
import { shownOf } from './measurement.ts'
import { cardOf } from './own-card.ts'
import { sizeOf } from './params.ts'
import { pageView, pageViews, ResultTools } from './ResultTools.tsx'
import { RunSlot } from './RunSlot.tsx'
import styles from './SpeedupPage.module.css'
import type { Snapshot } from './snapshot.ts'
import { text } from './text/lab.ts'

const CodeView = lazy(() => import('./CodeView.tsx'))
const GuessPanel = lazy(() => import('./GuessPanel.tsx'))
const MessageNotice = lazy(() => import('./MessageNotice.tsx'))
const OwnCodeView = lazy(() => import('./OwnCodeView.tsx'))
const ResultSide = lazy(() => import('./ResultSide.tsx'))
const RunsPanel = lazy(() => import('./RunsPanel.tsx'))
const SetupControls = lazy(async () => ({ default: (await import('./SetupControls.tsx')).SetupControls }))
const SetupSheet = lazy(() => import('./SetupSheet.tsx'))
const TableView = lazy(() => import('./TableView.tsx'))

/** The exhibit on its own page: set up at the start, chart in the middle, what is behind it at the end. */
export default function SpeedupPage(props: SpeedupLayoutProps) {
  const { model, snapshot, view, addressOf } = props
  const { settings, shown, activity } = snapshot
  const chart = useRef<HTMLDivElement>(null)
  return (
    <div className={styles['page']}>
      <aside className={styles['rail']} aria-label={text.experiment}>
        <div className={styles['controls']}>
          <Suspense>
            <Lockable access={props.locks.controls}>
              <SetupControls model={model} settings={settings} />
            </Lockable>
          </Suspense>
        </div>
        <SetupSummary {...props} />
        <div className={styles['run']} data-screen>
          <RunSlot
            model={model}
            activity={activity}
            seconds={settings.seconds}
            again={shown !== null}
            code={snapshot.code}
          />
        </div>
      </aside>
      <div className={styles['main']}>
        <div className={styles['head']}>
          <Finding title={view.title} lines={2}>
            {view.sentence}
          </Finding>
          <div className={styles['tools']} data-screen>
            <ResultTools
              {...{ model, snapshot, chart, addressOf, title: view.title }}
              withCode={props.locks.code !== 'hidden'}
              view={pageView(settings)}
              onView={(next) => model.choose({ view: next })}
            />
          </div>
        </div>
        {snapshot.message !== null && !saidBesideCode(snapshot) && (
          <Suspense>
            <MessageNotice model={model} message={snapshot.message} kept={shown !== null} />
          </Suspense>
        )}
        <ViewPanel id="speedup-view" index={pageViews(settings).findIndex(({ value }) => value === pageView(settings))}>
          <Suspense>
            <ChosenView {...props} chart={chart} />
          </Suspense>
        </ViewPanel>
      </div>
    </div>
  )
}

/** What own code did wrong stands beside its text. */
const saidBesideCode = ({ message, settings }: Snapshot): boolean =>
  message?.about === 'failed-empty' && pageView(settings) === 'code'

/** On a phone the controls lie in a sheet, and this line says what they are set to. */
function SetupSummary({ model, snapshot: { settings }, locks }: SpeedupLayoutProps) {
  const [open, setOpen] = useState(false)
  const workload = cardOf(settings.workload)
  const counts = model.chosenWorkers(settings)
  return (
    <div className={styles['summary']}>
      <p>
        <b>{workload?.title}</b>
        <span>
          {text.onWorkers(workload?.describeSize(sizeOf(settings)) ?? '', text.range(counts), counts.at(-1) ?? 1)}
        </span>
      </p>
      {locks.controls === 'open' && <Button onClick={() => setOpen(true)}>{text.change}</Button>}
      <Suspense>{open && <SetupSheet model={model} settings={settings} onClose={() => setOpen(false)} />}</Suspense>
    </div>
  )
}

interface ChosenViewProps extends SpeedupLayoutProps {
  readonly chart: RefObject<HTMLDivElement | null>
}

function ChosenView(props: ChosenViewProps) {
  const { model, snapshot, view } = props
  const { settings, shown, comparison } = snapshot
  const chosen = pageView(settings)
  const withCode = props.locks.code !== 'hidden'
  if (chosen === 'python' && withCode) return <CodeView settings={settings} />
  if (chosen === 'code' && withCode)
    return <OwnCodeView model={model} running={snapshot.activity.state === 'running'} />
  if (chosen === 'table') {
    return (
      <TableView
        measurement={view.stage === 'result' ? shown : null}
        points={view.stage === 'result' ? view.points : []}
        comparison={comparison === null ? null : shownOf(comparison, view.baseline).points}
        selected={view.selected}
        onSelect={(workers) => model.select(workers)}
        cpus={view.cpus}
      />
    )
  }
  return (
    <div className={styles['columns']}>
      <ChartView {...props} compact={false} />
      <div className={styles['side']} data-stage={view.stage}>
        <Suspense>
          <Side {...props} />
        </Suspense>
      </div>
    </div>
  )
}

/** Beside the chart: the guess before a run, its state while it goes on, and what is inside it afterwards. */
function Side({ model, snapshot, view, guessStart }: SpeedupLayoutProps) {
  const { activity, shown, settings, guessSkipped } = snapshot
  if (activity.state === 'running') {
    const { phase, setup } = activity
    const condition = phase.step === 'measuring' ? phase.progress.condition : null
    return (
      <RunsPanel counts={setup.workers} points={view.points} measuring={condition === 'serial' ? null : condition} />
    )
  }
  if (shown !== null && view.selected !== null) {
    return <ResultSide model={model} measurement={shown} points={view.points} selected={view.selected} />
  }
  if (guessSkipped) return null
  return (
    <GuessPanel
      workers={Math.max(...view.ticks)}
      guess={settings.guess}
      start={guessStart}
      onGuess={(guess) => model.choose({ guess })}
      onSkip={() => model.skipGuess()}
    />
  )
}
