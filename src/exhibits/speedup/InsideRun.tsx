import type { ReactNode } from 'react'
import { formatDuration, formatPercent, formatTick, formatWorkers, laneSegments, type RunRecord } from '#measure'
import { defaultChunksize } from '#multiprocessing'
import { Button, ChevronLeftIcon, ChevronRightIcon, PhaseTable, type PhaseTimes, StackedBar, Timeline } from '#ui'
import styles from './InsideRun.module.css'
import type { Measurement, ShownPoint } from './measurement.ts'

interface InsideRunProps {
  readonly measurement: Measurement
  readonly points: readonly ShownPoint[]
  readonly selected: number
  readonly onSelect: (workers: number) => void
}

/** Where the time of one real run went: the round nearest the median at the chosen worker count. */
export function InsideRun({ measurement, points, selected, onSelect }: InsideRunProps) {
  const at = points.findIndex(({ workers }) => workers === selected)
  const point = points[at]
  const kept = measurement.source === 'link' ? undefined : keptRun(measurement, selected)
  const [fewer, more] = [points[at - 1]?.workers, points[at + 1]?.workers]
  return (
    <section aria-labelledby="inside-run">
      <div className={styles['head']}>
        <h2 id="inside-run" tabIndex={-1}>
          Inside one run
        </h2>
        <div className={styles['stepper']}>
          <Step label="Fewer workers" icon={<ChevronLeftIcon />} to={fewer} onSelect={onSelect} />
          <span>
            <b>{selected}</b> {selected === 1 ? 'worker' : 'workers'}
          </span>
          <Step label="More workers" icon={<ChevronRightIcon />} to={more} onSelect={onSelect} />
        </div>
      </div>
      {point === undefined || kept === undefined ? (
        <p className={styles['none']}>
          {measurement.source === 'link'
            ? 'A link carries the points, not the runs behind them. Run to look inside.'
            : 'This run had too many chunks to keep its timeline.'}
        </p>
      ) : (
        <Inside point={point} run={kept.run} round={kept.round} tick={tickOf(measurement)} />
      )}
    </section>
  )
}

const tickOf = (measurement: Measurement): number =>
  measurement.source === 'link' ? 0 : measurement.report.machine.clockTickMs

function keptRun(measurement: Exclude<Measurement, { source: 'link' }>, selected: number) {
  return measurement.report.runs.find(({ workers }) => workers === selected)
}

function Step(props: {
  readonly label: string
  readonly icon: ReactNode
  readonly to: number | undefined
  readonly onSelect: (workers: number) => void
}) {
  const { label, icon, to, onSelect } = props
  return (
    <Button
      tone="quiet"
      label={label}
      icon={icon}
      onClick={() => to !== undefined && onSelect(to)}
      disabledReason={to === undefined ? 'No other count was measured there' : undefined}
    />
  )
}

interface InsideProps {
  readonly point: ShownPoint
  readonly run: RunRecord
  readonly round: number
  /** The smallest step of the measuring clock, in milliseconds: nothing shorter is printed. */
  readonly tick: number
}

function Inside({ point, run, round, tick }: InsideProps) {
  const time = (duration: number): string => formatDuration(duration, tick)
  const times = timesOf(point)
  const wallMs = run.endedAt - run.startedAt
  const chunks = run.chunks.length === 1 ? '1 chunk' : `${run.chunks.length.toLocaleString('en-US')} chunks`
  const lanes = laneSegments(run).map((segments, slot) => ({
    slot,
    label: `W${slot + 1}`,
    pid: run.chunks.find(({ lane }) => lane === slot)?.pid ?? 0,
    segments,
  }))
  const summary = `${formatWorkers(run.workers)}, ${chunks}, ${formatDuration(wallMs)}`
  return (
    <>
      <StackedBar times={times} label={`${summary}: ${shares(times)}`} formatTime={time} />
      <PhaseTable times={times} formatTime={time} />
      <div className={styles['timelineHead']}>
        <h3>Timeline</h3>
        <span>
          {chunks}, {formatDuration(wallMs)}, round {round + 1}
        </span>
      </div>
      <Timeline lanes={lanes} wallMs={wallMs} label={`Timeline of ${summary}.`} formatTime={time} showKey={false} />
      <p className={styles['remark']}>
        {remark(run)} The clock moves in steps of {formatTick(tick)}.
      </p>
    </>
  )
}

function timesOf({ breakdown, startMs }: ShownPoint): PhaseTimes | null {
  if (breakdown === null) return null
  const { computeMs, handOutMs, idleMs, mergeMs } = breakdown
  return { compute: computeMs, handOut: handOutMs, idle: idleMs, merge: mergeMs, start: startMs ?? 0 }
}

function shares(times: PhaseTimes | null): string {
  if (times === null) return 'no breakdown'
  const total = times.compute + times.handOut + times.idle + times.merge
  const part = (name: string, time: number): string => `${name} ${formatPercent(time / total)}`
  return [
    part('compute', times.compute),
    part('hand out work', times.handOut),
    part('idle', times.idle),
    part('merge', times.merge),
  ].join(', ')
}

/** What the tail of this run shows, and what would change it. */
function remark(run: RunRecord): string {
  const ends = Array.from({ length: run.workers }, (_, lane) =>
    run.chunks.reduce((last, chunk) => (chunk.lane === lane ? Math.max(last, chunk.completed) : last), run.startedAt),
  )
  const first = Math.min(...ends)
  const waited = run.lastResultAt - first
  const wall = run.endedAt - run.startedAt
  if (run.workers === 1)
    return 'One worker never waits for another: what is not computing here is the cost of using a pool.'
  if (waited < 0.02 * wall) return 'All workers finished almost together.'
  const who = `Worker ${ends.indexOf(first) + 1} waited ${formatDuration(waited)} for the last chunk.`
  const largest = run.chunks.reduce((most, { size }) => Math.max(most, size), 0)
  const tasks = run.chunks.reduce((sum, { size }) => sum + size, 0)
  if (largest === 1) return `${who} Its chunks are single tasks, so no smaller ones would help.`
  const smaller = largest > defaultChunksize(tasks, run.workers) ? ' Smaller chunks' : ' Still smaller chunks'
  return `${who}${smaller} would cut idle time and add handing out.`
}
