import type { Instruction, Program } from '../program.ts'

/** What every schedule of a program gives; counts are null where a schedule can go round for ever. */
export interface Everything {
  readonly states: number
  readonly transitions: number
  readonly cyclic: boolean
  readonly schedules: bigint | null
  /** Value of what is observed, joined by commas, at the end of a schedule that ends well. */
  readonly outcomes: ReadonlyMap<string, bigint | null>
  readonly deadlocks: bigint | null
  readonly violations: bigint | null
  readonly deadlockStates: number
  readonly violationStates: number
}

type Variables = Record<string, number | number[]>
interface State {
  readonly pcs: number[]
  readonly error: number
  readonly shared: Variables
  readonly locals: readonly Variables[]
}

type Run = (shared: Variables, locals: Variables) => number

/** Compiles a text with the variables as properties. Only for tests: it trusts the text. */
function compile(text: string): Run {
  return new Function('s', 'l', `with (s) { with (l) { ${text} } }`) as Run
}

interface Compiled {
  readonly enabled: Run
  /** Gives the next pc, or -1 for a failed assertion. */
  readonly run: Run
}

function compileStep({ g, a, j, nx, as }: Instruction, pc: number): Compiled {
  const assigns = a.map(([target, value]) => `${target} = (${value}) | 0`).join('; ')
  const check = as === null ? '' : `if (!(${as})) return -1;`
  const next = j === null ? String(nx ?? pc + 1) : `(${j[0]}) ? ${j[1]} : ${j[2]}`
  return { enabled: compile(`return (${g ?? '1'}) ? 1 : 0`), run: compile(`${assigns}; ${check} return ${next}`) }
}

function observe(program: Program, state: State): string {
  const value = (name: string): unknown => {
    const [, pid, local] = /^(\d+)\.(.+)$/.exec(name) ?? []
    if (pid !== undefined && local !== undefined) return state.locals[Number(pid)]?.[local]
    return compile(`return ${name}`)(state.shared, {})
  }
  return program.observe.map((name) => String(value(name))).join(',')
}

interface Ends {
  outcomes: Map<string, bigint>
  deadlocks: bigint
  violations: bigint
}

/** Walks over all states and schedules, with none of the explorer's code: slow, short, and a check on it. */
class BruteForce {
  private readonly program: Program
  private readonly code: readonly (readonly Compiled[])[]
  private readonly seen = new Map<string, Ends | 'open'>()
  private transitions = 0
  private cyclic = false
  private deadlockStates = 0
  private violationStates = 0
  private readonly values = new Set<string>()

  constructor(program: Program) {
    this.program = program
    this.code = program.procs.map(({ code }) => code.map(compileStep))
  }

  all(): Everything {
    const { procs, shared } = this.program
    const first = { pcs: procs.map(() => 0), error: 0, shared, locals: procs.map(({ locals }) => locals) }
    const { outcomes, deadlocks, violations } = this.visit(structuredClone(first) as State)
    const { transitions, cyclic, deadlockStates, violationStates } = this
    const total = [...outcomes.values()].reduce((sum, count) => sum + count, deadlocks + violations)
    return {
      ...{ states: this.seen.size, transitions, cyclic, deadlockStates, violationStates },
      schedules: cyclic ? null : total,
      outcomes: cyclic ? new Map([...this.values].map((value) => [value, null])) : outcomes,
      deadlocks: cyclic ? null : deadlocks,
      violations: cyclic ? null : violations,
    }
  }

  private visit(state: State): Ends {
    const key = JSON.stringify(state)
    const known = this.seen.get(key)
    if (known === 'open') this.cyclic = true
    if (known !== undefined) return known === 'open' ? { outcomes: new Map(), deadlocks: 0n, violations: 0n } : known
    this.seen.set(key, 'open')
    const ends: Ends = { outcomes: new Map(), deadlocks: 0n, violations: 0n }
    const next = this.successors(state)
    if (next.length === 0) this.end(state, ends)
    for (const after of next) {
      this.transitions += 1
      const { outcomes, deadlocks, violations } = this.visit(after)
      for (const [value, count] of outcomes) ends.outcomes.set(value, (ends.outcomes.get(value) ?? 0n) + count)
      ends.deadlocks += deadlocks
      ends.violations += violations
    }
    this.seen.set(key, ends)
    return ends
  }

  private end(state: State, ends: Ends): void {
    if (state.error !== 0) {
      this.violationStates += 1
      ends.violations = 1n
    } else if (state.pcs.every((pc, pid) => pc === this.code[pid]?.length)) {
      const value = observe(this.program, state)
      this.values.add(value)
      ends.outcomes.set(value, 1n)
    } else {
      this.deadlockStates += 1
      ends.deadlocks = 1n
    }
  }

  private successors(state: State): State[] {
    if (state.error !== 0) return []
    return state.pcs.flatMap((pc, pid) => {
      const step = this.code[pid]?.[pc]
      const locals = state.locals[pid] ?? {}
      if (step === undefined || step.enabled(state.shared, locals) === 0) return []
      const after = structuredClone(state)
      const next = step.run(after.shared, after.locals[pid] ?? {})
      if (next < 0) return [{ ...after, error: pid + 1 }]
      after.pcs[pid] = next
      return [after]
    })
  }
}

/** Every state and schedule of a small program, by a way of its own. */
export function everything(program: Program): Everything {
  return new BruteForce(program).all()
}
