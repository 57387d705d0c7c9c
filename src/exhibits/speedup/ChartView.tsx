import { type RefObject, Suspense } from 'react'
import type { Baseline } from '#measure'
import { Menu, SpeedupChart, SpeedupChartFrame, VisuallyHidden } from '#ui'
import styles from './ChartView.module.css'
import { shownOf } from './measurement.ts'
import type { SpeedupModel } from './model.ts'
import { cardOf } from './own-card.ts'
import type { Snapshot } from './snapshot.ts'
import { text } from './text/lab.ts'
import { speedupText, type View } from './view.ts'

interface ChartViewProps {
  readonly model: SpeedupModel
  readonly snapshot: Snapshot
  readonly view: View
  /** Where the diamond stands before the visitor moves it. */
  readonly guessStart: number
  readonly chart: RefObject<HTMLDivElement | null>
  readonly compact: boolean
}

const baselines: readonly { readonly value: Baseline; readonly label: string }[] = [
  { value: 'serial', label: text.baselines.serial.long },
  { value: 'p1', label: text.baselines.p1.long },
]

/** The speedup curve, and the efficiency under it. */
export function ChartView({ model, snapshot, view, guessStart, chart, compact }: ChartViewProps) {
  const { settings, shown } = snapshot
  const cpus = text.cpus(view.cpus)
  const canRebase = shown !== null && shown.source !== 'link' && view.stage === 'result'
  return (
    <section aria-label={text.speedupChart}>
      {!compact && (
        <div className={styles['head']}>
          <h2>{text.speedup}</h2>
          {canRebase && view.points.some(({ workers }) => workers === 1) && (
            <Menu
              label={text.against(text.baselines[settings.baseline].short)}
              items={baselines.map(({ value, label }) => ({
                label,
                checked: value === settings.baseline,
                onSelect: () => model.choose({ baseline: value }),
              }))}
            />
          )}
          <span className={styles['legend']}>{view.legend}</span>
        </div>
      )}
      <div ref={chart}>
        <Suspense fallback={<SpeedupChartFrame showEfficiency={!compact} />}>
          <SpeedupChart
            label={view.description}
            cpus={view.cpus}
            cpuLabel={cpus}
            ticks={view.ticks}
            points={view.points}
            comparison={comparisonOf(snapshot, view)}
            pending={pendingOf(snapshot)}
            guess={guessOf(snapshot, view, guessStart)}
            onGuess={guessing(snapshot, view) ? (speedup) => model.choose({ guess: speedup }) : undefined}
            selected={view.selected}
            onSelect={(workers) => model.select(workers)}
            onOpen={openRun}
            formatSpeedup={(speedup) => speedupText(view.points, speedup)}
            showEfficiency={!compact}
            emptyEfficiency={text.emptyEfficiency}
            ioBound={cardOf(settings.workload)?.kind === 'I/O'}
          />
        </Suspense>
      </div>
      {compact && <VisuallyHidden>{view.legend}</VisuallyHidden>}
    </section>
  )
}

const guessing = ({ guessSkipped }: Snapshot, { stage }: View): boolean => stage === 'predict' && !guessSkipped

function guessOf(snapshot: Snapshot, view: View, start: number) {
  const speedup = snapshot.settings.guess ?? (guessing(snapshot, view) ? start : null)
  return speedup === null ? null : { workers: Math.max(...view.ticks), speedup }
}

function comparisonOf({ comparison, shown }: Snapshot, { baseline }: View) {
  if (comparison === null || comparison === shown) return null
  const title = comparison.source === 'link' ? text.theLink : comparison.report.workloadTitle.toLowerCase()
  return { label: text.compared(title), points: shownOf(comparison, baseline).points }
}

function pendingOf({ activity }: Snapshot) {
  if (activity.state !== 'running' || activity.phase.step !== 'measuring') return null
  const { condition, round } = activity.phase.progress
  return condition === 'serial' ? null : { workers: condition, label: text.round(round + 1) }
}

/** Moves on to the chosen run, for those who opened it from the chart. */
function openRun(): void {
  const target = document.getElementById('inside-run')
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
}
