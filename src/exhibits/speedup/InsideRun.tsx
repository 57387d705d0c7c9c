import type { ReactNode } from 'react'
import { formatDuration, formatPercent, formatTick, formatWorkers, laneSegments, type RunRecord } from '#measure'
import { defaultChunksize } from '#multiprocessing'
import {
  Button,
  ChevronLeftIcon,
  ChevronRightIcon,
  PhaseTable,
  type PhaseTimes,
  StackedBar,
  Timeline,
  useNews,
} from '#ui'
import styles from './InsideRun.module.css'
import type { Measurement, ShownPoint } from './measurement.ts'
import { text } from './text/lab.ts'

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
  useNews(text.insideRunOf(formatWorkers(selected)))
  const [fewer, more] = [points[at - 1]?.workers, points[at + 1]?.workers]
  return (
    <section aria-labelledby="inside-run">
      <div className={styles['head']}>
        <h2 id="inside-run" tabIndex={-1}>
          {text.insideRun}
        </h2>
        <div className={styles['stepper']}>
          <Step label={text.fewer} icon={<ChevronLeftIcon />} to={fewer} onSelect={onSelect} />
          <span>
            <b>{selected}</b> {text.workerWord(selected)}
          </span>
          <Step label={text.more} icon={<ChevronRightIcon />} to={more} onSelect={onSelect} />
        </div>
      </div>
      {point === undefined || kept === undefined ? (
        <p className={styles['none']}>{measurement.source === 'link' ? text.linkHasNoRuns : text.tooManyChunks}</p>
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
      disabledReason={to === undefined ? text.noOther : undefined}
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
  const chunks = text.chunks(run.chunks.length)
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
        <h3>{text.timeline}</h3>
        <span>{text.timelineOf(chunks, formatDuration(wallMs), round + 1)}</span>
      </div>
      <Timeline lanes={lanes} wallMs={wallMs} label={text.timelineLabel(summary)} formatTime={time} showKey={false} />
      <p className={styles['remark']}>
        {remark(run)} {text.clockSteps(formatTick(tick))}
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
  if (times === null) return text.noBreakdown
  const total = times.compute + times.handOut + times.idle + times.merge
  const part = (name: string, time: number): string => `${name} ${formatPercent(time / total)}`
  return [
    part(text.parts.compute, times.compute),
    part(text.parts.handOut, times.handOut),
    part(text.parts.idle, times.idle),
    part(text.parts.merge, times.merge),
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
  if (run.workers === 1) return text.remarks.alone
  if (waited < 0.02 * wall) return text.remarks.together
  const who = text.remarks.waited(ends.indexOf(first) + 1, formatDuration(waited))
  const largest = run.chunks.reduce((most, { size }) => Math.max(most, size), 0)
  const tasks = run.chunks.reduce((sum, { size }) => sum + size, 0)
  if (largest === 1) return `${who} ${text.remarks.single}`
  return `${who} ${largest > defaultChunksize(tasks, run.workers) ? text.remarks.smaller : text.remarks.stillSmaller}`
}
