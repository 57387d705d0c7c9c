import { compileExpression, type Evaluator, elementSlot, StepError, type Target } from './expression.ts'
import type { Model, Step } from './model.ts'

/** A step as closures over a state's values. */
export interface CompiledStep {
  /** Null: never blocked. @throws {StepError} where the guard has no value */
  readonly guard: Evaluator | null
  /** Carries the step out in place. @throws {StepError} where an expression has no value; the values are then half changed */
  readonly execute: (values: Int32Array) => void
  /** The slots that it may change, program counter and error flag included. */
  readonly written: readonly number[]
}

function slotsOf(target: Target): readonly number[] {
  if (target.kind === 'slot') return [target.slot]
  return Array.from({ length: target.length }, (_, index) => target.first + index)
}

function compileAssignment(target: Target, value: Evaluator): (values: Int32Array) => void {
  if (target.kind === 'slot') {
    const { slot } = target
    return (values) => {
      values[slot] = value(values)
    }
  }
  const index = compileExpression(target.index)
  return (values) => {
    const right = value(values)
    values[elementSlot(target, index(values))] = right
  }
}

function compileJump({ test, next }: Step): Evaluator {
  if (test === null) return () => next
  const condition = compileExpression(test.condition)
  const { ifTrue, ifFalse } = test
  return (values) => (condition(values) !== 0 ? ifTrue : ifFalse)
}

function compileStep(step: Step, process: number, errorSlot: number): CompiledStep {
  const assignments = step.assignments.map(({ target, value }) => compileAssignment(target, compileExpression(value)))
  const assertion = step.assertion === null ? null : compileExpression(step.assertion)
  const jump = compileJump(step)
  const execute = (values: Int32Array): void => {
    for (const assign of assignments) assign(values)
    if (assertion !== null && assertion(values) === 0) values[errorSlot] = 1 + process
    else values[process] = jump(values)
  }
  const targets = step.assignments.flatMap(({ target }) => slotsOf(target))
  const written = [process, ...(assertion === null ? [] : [errorSlot]), ...targets]
  return { guard: step.guard === null ? null : compileExpression(step.guard), execute, written: [...new Set(written)] }
}

function named<T>(model: Model, process: number, pc: number, run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof StepError)) throw error
    const text = model.program.procs[process]?.code[pc]?.t ?? ''
    throw new StepError(`procs[${process}].code[${pc}] (${text}): ${error.message}`)
  }
}

/** The steps of a model by process and program counter. */
export const compileSteps = (model: Model): readonly (readonly CompiledStep[])[] =>
  model.code.map((steps, process) => steps.map((step) => compileStep(step, process, model.errorSlot)))

/** As `compileSteps`, but what they throw names the instruction. */
export function compileNamedSteps(model: Model): readonly (readonly CompiledStep[])[] {
  return compileSteps(model).map((steps, process) =>
    steps.map(({ guard, execute, written }, pc) => ({
      guard: guard === null ? null : (values) => named(model, process, pc, () => guard(values)),
      execute: (values) => named(model, process, pc, () => execute(values)),
      written,
    })),
  )
}
