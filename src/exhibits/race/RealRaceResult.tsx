import { useEffect } from 'react'
import { formatDuration, formatPercent } from '#measure'
import { variants } from '#race'
import { announce, DataTable, Histogram, Notice } from '#ui'
import {
  binName,
  binned,
  formatKept,
  keptOf,
  type RaceSummary,
  shareBins,
  shareTicks,
  summaryOf,
} from './kept-shares.ts'
import styles from './RealRace.module.css'
import type { MeasuredRace, RealRaceSnapshot } from './real-race-model.ts'
import type { SimulatedRace } from './simulated-race.ts'

interface ResultProps {
  readonly snapshot: RealRaceSnapshot
  /** False where there is no shared memory: then nothing is measured, and nothing may look as if it were. */
  readonly real: boolean
}

/** What the runs and the model say, on one axis. */
export function RealRaceResult({ snapshot, real }: ResultProps) {
  const { measured, simulated } = snapshot
  const summary = measured !== null && measured.runs.length > 0 ? summaryOf(measured.setup, measured.runs) : null
  const known = typeof simulated === 'object' && 'outcomes' in simulated ? simulated : null
  const model = known === null ? [] : modelBins(known)
  const runs = measured?.runs.length ?? 0
  const measuredRow = {
    title:
      summary === null
        ? 'Measured on this machine'
        : `Measured on this machine, ${runs === 1 ? '1 run' : `${runs} runs`}`,
    ...{ values: summary?.bins ?? [], look: 'solid' as const, empty: 'Nothing measured yet' },
  }
  const modelRow = {
    title: modelTitle(known, real),
    ...{
      values: model,
      look: 'outlined' as const,
      empty: simulated === 'exploring' ? 'Exploring every schedule' : 'No answer',
    },
  }
  const finding = real ? findingOf(measured, summary) : 'The model: how much of the updates each schedule keeps'
  const over = measured !== null && measured.ended !== null
  // Once, at the end: a screen reader that is told every run has no time for anything else.
  useEffect(() => {
    if (over) announce(finding)
  }, [over, finding])
  return (
    <>
      <p className={styles['finding']}>{finding}</p>
      <Histogram
        label={`Share of the updates kept. ${summary === null ? '' : `${summary.headline}. `}${known === null ? '' : modelSentence(known)}`}
        rows={real ? [measuredRow, modelRow] : [modelRow]}
        {...{ bins: shareBins, ticks: shareTicks }}
        axis="Share of the updates kept"
      />
      {known !== null && (
        <p className={styles['note']}>{modelSentence(known)} Counts of schedules are not probabilities.</p>
      )}
      {typeof simulated === 'object' && 'failed' in simulated && (
        <Notice tone="bad" title="The model could not be explored">
          {simulated.failed}
        </Notice>
      )}
      {measured?.ended?.how === 'failed' && (
        <Notice tone="bad" title="The race stopped" announce>
          {measured.ended.reason} {runs > 0 && `${runs} of ${measured.setup.trials} runs were kept.`}
        </Notice>
      )}
      {summary !== null && measured !== null && <Facts summary={summary} />}
      {(summary !== null || known !== null) && <ShareTable {...{ summary, model, real }} />}
      {measured !== null && runs > 0 && (
        <details className={styles['more']}>
          <summary>Every run</summary>
          <RunsTable measured={measured} />
        </details>
      )}
    </>
  )
}

const modelBins = ({ outcomes, processes, increments }: SimulatedRace): readonly number[] =>
  binned(outcomes.map(({ final, share }) => ({ kept: final / (processes * increments), weight: share })))

function modelTitle(known: SimulatedRace | null, real: boolean): string {
  const size = known === null ? '' : `, ${known.processes} × ${known.increments}`
  return `${real ? 'Model' : 'Simulated, not measured: model'}${size}, share of all schedules`
}

function modelSentence({ outcomes, processes, increments }: SimulatedRace): string {
  const finals = outcomes.map(({ final }) => final)
  const [least, most] = [Math.min(...finals), Math.max(...finals)]
  const each = increments === 1 ? '1 increment' : `${increments} increments`
  const range = least === most ? `every schedule ends at ${most}` : `the schedules end at ${least} to ${most}`
  return `In the model ${processes} processes make ${each} each, and ${range}.`
}

function findingOf(measured: MeasuredRace | null, summary: RaceSummary | null): string {
  if (measured === null) return 'Is the machine as bad as the model?'
  if (summary === null) {
    if (measured.ended === null) return 'Calibrating: nothing is kept yet'
    return measured.ended.how === 'failed'
      ? 'The race could not run'
      : 'Cancelled before the first run; nothing was kept'
  }
  if (measured.ended?.how !== 'cancelled') return summary.headline
  return `${summary.headline}. Cancelled: ${measured.runs.length} of ${measured.setup.trials} runs kept`
}

function Facts({ summary }: { readonly summary: RaceSummary }) {
  const rows = [
    ['Possible?', summary.possible],
    ['Overlap', summary.overlap],
    [
      'Each run',
      `${summary.increments.toLocaleString('en')} increments by each worker, ${formatDuration(summary.wallMs, 1)} (median).`,
    ],
    [
      'Price',
      `${Number(summary.costNs.toPrecision(2))} ns for one increment of one worker while all compete (median).`,
    ],
  ] as const
  return (
    <dl className={styles['facts']}>
      {rows.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

interface ShareTableProps {
  readonly summary: RaceSummary | null
  readonly model: readonly number[]
  readonly real: boolean
}

function ShareTable({ summary, model, real }: ShareTableProps) {
  const rows = Array.from({ length: shareBins }, (_, bin) => bin).filter(
    (bin) => (model[bin] ?? 0) > 0 || (summary?.bins[bin] ?? 0) > 0,
  )
  const runs = { title: 'Runs', cell: (bin: number) => summary?.bins[bin] ?? 0 }
  return (
    <details className={styles['more']}>
      <summary>As a table</summary>
      <DataTable
        caption="Share of the updates kept"
        keyOf={(bin) => bin}
        rows={rows}
        columns={[
          { title: 'Kept', cell: binName },
          ...(real && summary !== null ? [runs] : []),
          { title: 'Share of schedules', cell: (bin: number) => formatPercent(model[bin] ?? 0) },
        ]}
      />
    </details>
  )
}

function RunsTable({ measured }: { readonly measured: MeasuredRace }) {
  return (
    <DataTable
      caption={`Runs of ${variants[measured.setup.variant].title}`}
      keyOf={(row) => row.number}
      rows={measured.runs.map((run, index) => ({ run, number: index + 1 }))}
      columns={[
        { title: 'Run', cell: ({ number }) => number },
        { title: 'Ended at', cell: ({ run }) => run.final.toLocaleString('en') },
        { title: 'Kept', cell: ({ run }) => formatKept(keptOf(run)) },
      ]}
    />
  )
}
