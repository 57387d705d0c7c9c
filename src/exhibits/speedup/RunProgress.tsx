import { formatDuration, formatWorkers } from '#measure'
import { Progress } from '#ui'
import type { Running } from './snapshot.ts'

const labels = {
  starting: 'Starting workers',
  rehearsing: 'Running your code once',
  rehearsed: 'Running your code once',
  warming: 'Warming up',
  paused: 'Paused',
} as const

/** How far the run is, in words and as a bar. */
export default function RunProgress({ activity }: { readonly activity: Running }) {
  const { phase } = activity
  if (phase.step !== 'measuring') {
    return <Progress label={labels[phase.step]} aside="" value={0} />
  }
  const { round, condition, elapsedMs, etaMs } = phase.progress
  const who = condition === 'serial' ? 'serial' : formatWorkers(condition)
  return (
    <Progress
      label={`Round ${round + 1}, ${who}`}
      aside={`${etaMs < 60_000 ? `${Math.ceil(etaMs / 1000)} s` : formatDuration(etaMs)} left`}
      value={elapsedMs / (elapsedMs + etaMs || 1)}
    />
  )
}
