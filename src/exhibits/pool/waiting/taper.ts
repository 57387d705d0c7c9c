/** Why gains taper off: what a run shows of the two causes, too few processors and the work of coordination. */

import type { Ms } from '#base'
import { median } from '#measure'
import type { Finding } from './rounds.ts'
import type { Waited } from './scripts.ts'
import { text } from './text/taper.ts'

/** One count of workers, measured. */
export interface Taper {
  readonly workers: number
  readonly wallMs: Ms
  /** The median time of a task from its begin to its end: it grows when workers share a CPU. */
  readonly taskMs: Ms
  /** The share of the workers' time in which they had no task: handed out, collected, waited for the last ones. */
  readonly idleShare: number
}

export function taperOf(workers: number, { wallMs, chunks }: Waited): Taper {
  const times = chunks.flatMap(({ tasks }) => tasks.slice(1).map((end, place) => end - (tasks[place] as Ms)))
  const busy = times.reduce((sum, time) => sum + time, 0)
  return { workers, wallMs, taskMs: median(times), idleShare: Math.max(0, 1 - busy / (workers * wallMs)) }
}

export const speedupOf = (runs: readonly Taper[], { wallMs }: Taper): number => (runs[0]?.wallMs ?? wallMs) / wallMs

const percent = (share: number): string => `${Math.round(100 * share)}%`

/** What the largest count lost, and to which cause. */
export function taperFinding(runs: readonly Taper[], logicalCpus: number): Finding {
  const [first, last] = [runs[0], runs.at(-1)]
  if (first === undefined || last === undefined || first === last) {
    return {
      title: text.title,
      sentence: text.sentence,
    }
  }
  const stretch = last.taskMs / first.taskMs
  const shared =
    last.workers > logicalCpus
      ? text.sharing(last.workers, logicalCpus, logicalCpus === 1 ? '' : 's')
      : text.enough(logicalCpus)
  const longer = stretch < 1.15 ? text.asLong : text.longer(stretch.toFixed(1), shared)
  return {
    title: text.speedup(speedupOf(runs, last).toFixed(1), last.workers, last.workers),
    sentence: text.causes(longer, percent(last.idleShare)),
  }
}
