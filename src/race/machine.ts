import { type Accesses, accessesOf } from './accesses.ts'
import { type CompiledStep, compileNamedSteps } from './compiled-step.ts'
import { type Model, resolveProgram } from './model.ts'
import type { Program } from './program.ts'

/** The numbers of a state, one per slot of the model. Never changed once made. */
export type State = Int32Array

/** What a state is: someone can step, all are at their end, an assertion failed, or the rest waits for ever. */
export type Status = 'running' | 'done' | 'violation' | 'deadlock'

/** Steps a program: pure, a state in and a state out. */
export class Machine {
  readonly model: Model
  readonly #code: readonly (readonly CompiledStep[])[]

  /** @throws {ProgramError} */
  constructor(program: Program) {
    this.model = resolveProgram(program)
    this.#code = compileNamedSteps(this.model)
  }

  get initial(): State {
    return this.model.initial
  }

  /** The program counter of a process; the length of its code when it is at its end. */
  pc(state: State, process: number): number {
    return state[process] ?? 0
  }

  /** @throws {StepError} where the guard has no value */
  isEnabled(state: State, process: number): boolean {
    if (state[this.model.errorSlot] !== 0) return false
    const step = this.#code[process]?.[this.pc(state, process)]
    return step !== undefined && (step.guard === null || step.guard(state) !== 0)
  }

  /** The processes that can take a step, ascending. */
  enabled(state: State): readonly number[] {
    return [...this.#code.keys()].filter((process) => this.isEnabled(state, process))
  }

  /**
   * The state after one step of a process.
   * @throws {RangeError} when the process cannot step
   * @throws {StepError} where an expression has no value
   */
  step(state: State, process: number): State {
    if (!this.isEnabled(state, process)) throw new RangeError(`process ${process} cannot take a step here`)
    const after = state.slice()
    this.#code[process]?.[this.pc(state, process)]?.execute(after)
    return after
  }

  /** The states of a schedule, the first one included: one more than it has steps. */
  run(schedule: readonly number[]): readonly State[] {
    const states = [this.initial]
    for (const process of schedule) states.push(this.step(states.at(-1) ?? this.initial, process))
    return states
  }

  status(state: State): Status {
    if (state[this.model.errorSlot] !== 0) return 'violation'
    if (this.enabled(state).length > 0) return 'running'
    return this.#code.every((steps, process) => this.pc(state, process) >= steps.length) ? 'done' : 'deadlock'
  }

  /** The observed values, joined by commas. */
  outcome(state: State): string {
    return this.model.observed.map((slot) => state[slot]).join(',')
  }

  /** What the next step of a process would read and write; empty at its end. */
  accesses(state: State, process: number): Accesses {
    const step = this.model.code[process]?.[this.pc(state, process)]
    return step === undefined ? { reads: new Set(), writes: new Set() } : accessesOf(step, state, this.model.errorSlot)
  }
}
