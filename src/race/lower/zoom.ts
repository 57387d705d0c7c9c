import { Machine, type State, type Status } from '../machine.ts'
import type { Lowered } from './lowered.ts'

/** How far a process has come, in terms that every granularity shares. */
interface Progress {
  /** Statements that it has finished; a statement in a loop counts each time. */
  readonly finished: number
  /** How often the present statement has touched what is shared. */
  readonly touched: number
}

const before = (a: Progress, b: Progress): boolean =>
  a.finished < b.finished || (a.finished === b.finished && a.touched < b.touched)

/** One run of a lowered program, with the progress of each process. */
class Run {
  readonly lowered: Lowered
  readonly machine: Machine
  readonly schedule: number[] = []
  private now: State
  private readonly places: Progress[]

  constructor(lowered: Lowered) {
    this.lowered = lowered
    this.machine = new Machine(lowered.program)
    this.now = this.machine.initial
    this.places = lowered.processes.map(() => ({ finished: 0, touched: 0 }))
  }

  progress(pid: number): Progress {
    return this.places[pid] ?? { finished: 0, touched: 0 }
  }

  canStep(pid: number): boolean {
    return this.machine.isEnabled(this.now, pid)
  }

  /** Where a step of the process would bring it, and what it needs: what follows the last access is nobody's business. */
  next(pid: number): { readonly state: State; readonly progress: Progress; readonly needs: Progress } {
    const steps = this.lowered.processes[pid]?.steps ?? []
    const pc = this.machine.pc(this.now, pid)
    const state = this.machine.step(this.now, pid)
    const after = this.machine.pc(state, pid)
    const leaves = after <= pc || steps[after]?.statement !== steps[pc]?.statement
    const { finished, touched } = this.progress(pid)
    const accesses = steps[pc]?.accesses ?? 0
    const within = { finished, touched: touched + accesses }
    const progress = leaves ? { finished: finished + 1, touched: 0 } : within
    return { state, progress, needs: accesses > 0 ? within : progress }
  }

  take(pid: number): void {
    const { state, progress } = this.next(pid)
    this.now = state
    this.places[pid] = progress
    this.schedule.push(pid)
  }

  /** Steps of the process that end no later than `goal`; false where it is blocked short of it. */
  advance(pid: number, goal: Progress): boolean {
    while (before(this.progress(pid), goal)) {
      if (!this.canStep(pid)) return false
      if (before(goal, this.next(pid).needs)) return true
      this.take(pid)
    }
    return true
  }

  /** Brings to memory what waits in store buffers. */
  flush(): void {
    for (const [pid, { role }] of this.lowered.processes.entries()) {
      while (role.kind === 'buffer' && this.canStep(pid)) this.take(pid)
    }
  }

  get status(): Status {
    return this.machine.status(this.now)
  }

  /** Where a run ends, every process goes as far as it can by itself: that shows who waits for what. */
  settle(): void {
    for (const [pid, { steps }] of this.lowered.processes.entries()) {
      while (this.canStep(pid) && steps[this.machine.pc(this.now, pid)]?.accesses === 0) this.take(pid)
    }
  }

  /** What the text's own names hold: what is shared, or the plain variables of one process. */
  values(pid: number | null): ReadonlyMap<string, number> {
    const { shared, processes } = this.lowered
    const names = new Set(pid === null ? shared.map(({ name }) => name) : processes[pid]?.variables)
    const named = this.machine.model.slots.map((slot, at) => ({ ...slot, value: this.now[at] ?? 0 }))
    const own = named.filter(({ name, process }) => process === pid && names.has(name.replace(/\[\d+\]$/, '')))
    return new Map(own.map(({ name, value }) => [name, value]))
  }
}

/** Whether two runs agree on memory, and on the variables of each process that stands between two statements. */
function agree(a: Run, b: Run): boolean {
  const same = (pid: number | null): boolean => {
    const others = b.values(pid)
    return [...a.values(pid)].every(([name, value]) => others.get(name) === value)
  }
  const between = a.lowered.processes.flatMap(({ role }, pid) =>
    role.kind === 'process' && a.progress(pid).touched === 0 ? [pid] : [],
  )
  return (a.status === 'violation') === (b.status === 'violation') && same(null) && between.every(same)
}

/** A schedule at another granularity. */
export interface Zoomed {
  readonly schedule: readonly number[]
  /**
   * Whether it still means the same: memory and plain variables hold the same values at its end. False where it cannot,
   * for instance because it switches within what is one step there.
   */
  readonly faithful: boolean
}

/**
 * The same schedule of the same text at another granularity: what touches shared memory happens in the same order,
 * and a statement that was finished is finished. A step that would run ahead of the schedule is left for later.
 * @throws {RangeError} where the schedule is none of `from`
 */
export function zoom(schedule: readonly number[], from: Lowered, to: Lowered): Zoomed {
  const source = new Run(from)
  const target = new Run(to)
  let free = true
  for (const pid of schedule) {
    source.take(pid)
    if (from.processes[pid]?.role.kind !== 'process') continue
    free = target.advance(pid, source.progress(pid)) && free
    target.flush()
  }
  if (source.status !== 'running') target.settle()
  return { schedule: target.schedule, faithful: free && agree(source, target) }
}
