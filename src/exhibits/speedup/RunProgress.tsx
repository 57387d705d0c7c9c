import { formatDuration, formatWorkers } from '#measure'
import { Progress } from '#ui'
import type { Running } from './snapshot.ts'
import { text } from './text/lab.ts'

/** How far the run is, in words and as a bar. */
export default function RunProgress({ activity }: { readonly activity: Running }) {
  const { phase } = activity
  if (phase.step !== 'measuring') {
    return <Progress label={text.progress[phase.step]} aside="" value={0} />
  }
  const { round, condition, elapsedMs, etaMs } = phase.progress
  const who = condition === 'serial' ? text.serial : formatWorkers(condition)
  return (
    <Progress
      label={text.roundOf(round + 1, who)}
      aside={text.left(etaMs < 60_000 ? `${Math.ceil(etaMs / 1000)} s` : formatDuration(etaMs))}
      value={elapsedMs / (elapsedMs + etaMs || 1)}
    />
  )
}
