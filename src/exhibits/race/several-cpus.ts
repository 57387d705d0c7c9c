import type { Random } from '#base'
import type { Scheduler } from '#race'

/**
 * Every process on a CPU of its own: all run at the same time, each step takes from half a unit of time to one and a
 * half, and memory takes one access after another. Who must wait goes on when it can.
 */
export function severalCpus(random: Random): Scheduler {
  const due = new Map<number, number>()
  let now = 0
  const draw = (): number => 0.5 + random.next()
  return ({ enabled }) => {
    for (const pid of enabled) if (!due.has(pid)) due.set(pid, now + draw())
    // A step that was blocked ends, at the earliest, when it no longer is.
    const at = (pid: number): number => Math.max(now, due.get(pid) ?? now)
    const next = enabled.reduce((first, pid) => (at(pid) < at(first) ? pid : first))
    now = at(next)
    due.set(next, now + draw())
    return next
  }
}
