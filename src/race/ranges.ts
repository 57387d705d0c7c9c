import type { Random } from '#base'
import { type CompiledStep, compileSteps } from './compiled-step.ts'
import { type Expression, StepError, type Target } from './expression.ts'
import { controlRanges, type Ranges } from './layout.ts'
import type { Model } from './model.ts'

const walks = 12
const mostSteps = 300

function constantsOf(expression: Expression): readonly number[] {
  if (expression.kind === 'number') return [expression.value]
  if (expression.kind === 'choose') return [...constantsOf(expression.ifTrue), ...constantsOf(expression.ifFalse)]
  const logical = expression.kind === 'not' || (expression.kind === 'binary' && /[=<>&|]/.test(expression.operator))
  return logical ? [0, 1] : []
}

function include({ least, greatest }: Ranges, slot: number, value: number): void {
  if (value < (least[slot] ?? 0)) least[slot] = value
  if (value > (greatest[slot] ?? 0)) greatest[slot] = value
}

function includeConstants(model: Model, ranges: Ranges): void {
  const cover = (target: Target, values: readonly number[]): void => {
    const first = target.kind === 'slot' ? target.slot : target.first
    const length = target.kind === 'slot' ? 1 : target.length
    for (let slot = first; slot < first + length; slot++) for (const value of values) include(ranges, slot, value)
  }
  for (const steps of model.code)
    for (const { assignments } of steps) for (const { target, value } of assignments) cover(target, constantsOf(value))
}

type Choose = (enabled: readonly number[]) => number

function walk(model: Model, code: readonly (readonly CompiledStep[])[], ranges: Ranges, choose: Choose): void {
  const values = model.initial.slice()
  const stepOf = (process: number): CompiledStep | undefined => code[process]?.[values[process] ?? 0]
  for (let taken = 0; taken < mostSteps && values[model.errorSlot] === 0; taken++) {
    const enabled = [...code.keys()].filter((process) => {
      const step = stepOf(process)
      return step !== undefined && (step.guard === null || step.guard(values) !== 0)
    })
    if (enabled.length === 0) return
    const process = choose(enabled)
    const step = stepOf(process)
    step?.execute(values)
    for (const slot of step?.written ?? []) include(ranges, slot, values[slot] ?? 0)
  }
}

/** Locals of one name in several processes get one range: processes are mostly alike, and each may take any one's part. */
function shareRanges({ slots }: Model, ranges: Ranges): void {
  const byName = new Map<string, number[]>()
  for (const [slot, { name, process }] of slots.entries())
    if (process !== null && slot !== process) byName.set(name, [...(byName.get(name) ?? []), slot])
  for (const alike of byName.values())
    for (const slot of alike)
      for (const other of alike) {
        include(ranges, slot, ranges.least[other] ?? 0)
        include(ranges, slot, ranges.greatest[other] ?? 0)
      }
}

/**
 * A first guess at the values of every slot: exact for program counters and the error flag, the constants that are
 * assigned, and what a few runs meet. An engine that meets more widens the guess and starts again.
 */
export function guessRanges(model: Model, random: Random): Ranges {
  const ranges = controlRanges(model)
  includeConstants(model, ranges)
  const code = compileSteps(model)
  const first: Choose = (enabled) => enabled[0] ?? 0
  const last: Choose = (enabled) => enabled.at(-1) ?? 0
  const any: Choose = (enabled) => enabled[random.below(enabled.length)] ?? 0
  for (const choose of [first, last, ...Array.from({ length: walks }, () => any)]) {
    try {
      walk(model, code, ranges, choose)
    } catch (error) {
      // The engine meets the same step and reports it with the run that leads there.
      if (!(error instanceof StepError)) throw error
    }
  }
  shareRanges(model, ranges)
  return ranges
}
