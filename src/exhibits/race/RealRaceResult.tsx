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
import { text as words } from './text/real-race.ts'

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
  const failure = typeof simulated === 'object' && 'failed' in simulated ? simulated.failed : null
  const model = known === null ? [] : modelBins(known)
  const runs = measured?.runs.length ?? 0
  const measuredRow = {
    title: summary === null ? words.measured : words.measuredIn(runs),
    ...{ values: summary?.bins ?? [], look: 'solid' as const, empty: words.nothingYet },
  }
  const modelRow = {
    title: modelTitle(known, real),
    ...{
      values: model,
      look: 'outlined' as const,
      empty: simulated === 'exploring' ? words.exploring : words.noAnswer,
    },
  }
  const finding = real ? findingOf(measured, summary) : words.model
  const over = measured !== null && measured.ended !== null
  // Once, at the end: a screen reader that is told every run has no time for anything else.
  useEffect(() => {
    if (over) announce(finding)
  }, [over, finding])
  return (
    <>
      <p className={styles['finding']}>{finding}</p>
      <Histogram
        label={words.shareIs(
          summary === null ? '' : `${summary.headline}. `,
          known === null ? '' : modelSentence(known),
        )}
        rows={real ? [measuredRow, modelRow] : [modelRow]}
        {...{ bins: shareBins, ticks: shareTicks }}
        axis={words.share}
      />
      {known !== null && (
        <p className={styles['note']}>
          {modelSentence(known)} {words.noProbabilities}
        </p>
      )}
      {failure !== null && (
        <Notice tone="bad" title={words.notExplored}>
          {failure}
        </Notice>
      )}
      {measured?.ended?.how === 'failed' && (
        <Notice tone="bad" title={words.stopped} announce>
          {measured.ended.reason} {runs > 0 && words.wereKept(runs, measured.setup.trials)}
        </Notice>
      )}
      {summary !== null && measured !== null && <Facts summary={summary} />}
      {(summary !== null || known !== null) && <ShareTable {...{ summary, model, real }} />}
      {measured !== null && runs > 0 && (
        <details className={styles['more']}>
          <summary>{words.everyRun}</summary>
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
  return words.modelRow(real, size)
}

function modelSentence({ outcomes, processes, increments }: SimulatedRace): string {
  const finals = outcomes.map(({ final }) => final)
  const [least, most] = [Math.min(...finals), Math.max(...finals)]
  return words.inTheModel(processes, increments, least, most)
}

function findingOf(measured: MeasuredRace | null, summary: RaceSummary | null): string {
  if (measured === null) return words.asBad
  if (summary === null) {
    if (measured.ended === null) return words.calibrating
    return measured.ended.how === 'failed' ? words.couldNot : words.cancelledBefore
  }
  if (measured.ended?.how !== 'cancelled') return summary.headline
  return words.cancelledAfter(summary.headline, measured.runs.length, measured.setup.trials)
}

function Facts({ summary }: { readonly summary: RaceSummary }) {
  const rows = [
    [words.possible, summary.possible],
    [words.overlap, summary.overlap],
    [words.eachRun, words.eachRunIs(summary.increments, formatDuration(summary.wallMs, 1))],
    [words.price, words.priceIs(Number(summary.costNs.toPrecision(2)))],
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
  const runs = { title: words.runs, cell: (bin: number) => summary?.bins[bin] ?? 0 }
  return (
    <details className={styles['more']}>
      <summary>{words.asTable}</summary>
      <DataTable
        caption={words.share}
        keyOf={(bin) => bin}
        rows={rows}
        columns={[
          { title: words.kept, cell: binName },
          ...(real && summary !== null ? [runs] : []),
          { title: words.shareOfSchedules, cell: (bin: number) => formatPercent(model[bin] ?? 0) },
        ]}
      />
    </details>
  )
}

function RunsTable({ measured }: { readonly measured: MeasuredRace }) {
  return (
    <DataTable
      caption={words.runsOf(variants[measured.setup.variant].title)}
      keyOf={(row) => row.number}
      rows={measured.runs.map((run, index) => ({ run, number: index + 1 }))}
      columns={[
        { title: words.run, cell: ({ number }) => number },
        { title: words.endedAt, cell: ({ run }) => run.final.toLocaleString('en') },
        { title: words.kept, cell: ({ run }) => formatKept(keptOf(run)) },
      ]}
    />
  )
}
