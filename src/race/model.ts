/** A program with its names resolved: what every engine of the explorer works on. */
import type { Expression, Target } from './expression.ts'
import { ExpressionError, type Place, parseExpression, parseTarget, type Resolve } from './neutral-expression.ts'
import { type Instruction, type Program, ProgramError } from './program.ts'

/** One instruction, resolved. */
export interface Step {
  readonly guard: Expression | null
  readonly assignments: readonly { readonly target: Target; readonly value: Expression }[]
  readonly assertion: Expression | null
  readonly test: { readonly condition: Expression; readonly ifTrue: number; readonly ifFalse: number } | null
  /** Where it goes without a test. */
  readonly next: number
}

/** One number of a state. */
export interface Slot {
  /** As a learner would write it: `r`, `flag[1]`, `x`. */
  readonly name: string
  /** The process that owns it; null for shared variables and the error flag. */
  readonly process: number | null
}

/**
 * A state is one number per slot: the program counters (slot p is process p's), the error flag (0, or 1 + the process
 * whose assertion failed), the shared variables, the locals.
 */
export interface Model {
  readonly program: Program
  readonly processes: number
  readonly errorSlot: number
  readonly slots: readonly Slot[]
  readonly initial: Int32Array
  /** Steps by process and program counter. */
  readonly code: readonly (readonly Step[])[]
  /** The slots that make an outcome, in order. */
  readonly observed: readonly number[]
}

class Slots {
  readonly slots: Slot[] = []
  readonly initial: number[] = []

  add(name: string, process: number | null, value: number): number {
    this.initial.push(value)
    return this.slots.push({ name, process }) - 1
  }

  addShared(name: string, value: number | readonly number[]): Place {
    if (typeof value === 'number') return { slot: this.add(name, null, value) }
    const slots = value.map((element, index) => this.add(`${name}[${index}]`, null, element))
    return { first: slots[0] ?? 0, length: value.length }
  }
}

function at<T>(place: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof ExpressionError) throw new ProgramError(place, error.message)
    throw error
  }
}

function resolveStep(instruction: Instruction, pc: number, place: string, resolve: Resolve): Step {
  const { g, a, j, nx, as } = instruction
  const optional = (text: string | null, field: string): Expression | null =>
    text === null ? null : at(`${place}.${field}`, () => parseExpression(text, resolve))
  return {
    guard: optional(g, 'g'),
    assignments: a.map(([target, value], index) =>
      at(`${place}.a[${index}]`, () => ({
        target: parseTarget(target, resolve),
        value: parseExpression(value, resolve),
      })),
    ),
    assertion: optional(as, 'as'),
    test:
      j === null
        ? null
        : { condition: at(`${place}.j[0]`, () => parseExpression(j[0], resolve)), ifTrue: j[1], ifFalse: j[2] },
    next: nx ?? pc + 1,
  }
}

function observedSlots(text: string, shared: Resolve, locals: readonly ReadonlyMap<string, Place>[]): number[] {
  const [, process = '', local = ''] = text.match(/^(\d+)\.(\w+)$/) ?? []
  const place = local === '' ? shared(text) : locals[Number(process)]?.get(local)
  if (place === undefined && local === '') {
    const element = parseTarget(text, shared)
    if (element.kind === 'slot') return [element.slot]
  }
  if (place === undefined) throw new ExpressionError('there is no such variable', text, 1)
  if ('slot' in place) return [place.slot]
  return Array.from({ length: place.length }, (_, index) => place.first + index)
}

/**
 * Resolves every name of a program.
 * @throws {ProgramError} naming the place of an expression that cannot be read or a name that nobody declared
 */
export function resolveProgram(program: Program): Model {
  const { shared, procs } = program
  const all = new Slots()
  for (const process of procs.keys()) all.add('pc', process, 0)
  const errorSlot = all.add('error', null, 0)
  const sharedPlaces = new Map(Object.entries(shared).map(([name, value]) => [name, all.addShared(name, value)]))
  const localPlaces = procs.map(
    ({ locals }, process): ReadonlyMap<string, Place> =>
      new Map(Object.entries(locals).map(([name, value]) => [name, { slot: all.add(name, process, value) }])),
  )
  const code = procs.map(({ code: instructions }, process) => {
    const resolve: Resolve = (name) => localPlaces[process]?.get(name) ?? sharedPlaces.get(name)
    return instructions.map((instruction, pc) => resolveStep(instruction, pc, `procs[${process}].code[${pc}]`, resolve))
  })
  const observed = program.observe.flatMap((text, index) =>
    at(`observe[${index}]`, () => observedSlots(text, (name) => sharedPlaces.get(name), localPlaces)),
  )
  const { slots, initial } = all
  return {
    program,
    processes: procs.length,
    errorSlot,
    slots,
    initial: Int32Array.from(initial),
    code,
    observed,
  }
}
