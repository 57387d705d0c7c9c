import type { ProcessCode, Program } from '../program.ts'
import type { ObjectKind, Span } from '../syntax/ast.ts'

/**
 * How finely a source is cut into steps.
 * - `statement`: each statement is one step
 * - `lecture`: a step touches shared memory at most once, so reads are split from writes
 * - `bytecode`: the instructions of CPython 3.11
 * - `machine`: loads, arithmetic in registers, stores
 * - `memory-add`: as `machine`, but `r.value += 1` is one `add [r], 1`: one instruction, yet a read and a write
 * - `tso`: as `lecture`, with a store buffer for each process, as x86 has
 */
export const granularities = ['statement', 'lecture', 'bytecode', 'machine', 'memory-add', 'tso'] as const

export type Granularity = (typeof granularities)[number]

/** The version whose listing `bytecode` follows; other versions have other instructions. */
export const bytecodeVersion = 'CPython 3.11'

/** One entry of CPython's value stack: a value held in a local of the lowered process, or an object by its name. */
export type StackEntry = { readonly local: string } | { readonly object: string }

/** What is said about one step, beside the instruction of the same place in `program.procs[pid].code`. */
export interface Step {
  /** At most a word or two, for narrow places: "read", "add", "get r". */
  readonly short: string
  /** Where its statement stands in the text. */
  readonly span: Span
  /** Number of its statement in this process, loops written out, counted from 0. Steps of one statement share it. */
  readonly statement: number
  /** How often it reads or writes what is shared; an indivisible operation counts once. */
  readonly accesses: number
  /** Bytecode only: the value stack after the step, bottom first. */
  readonly stack: readonly StackEntry[] | null
}

export interface LoweredProcess {
  /** As in the text: "P1"; for a store buffer "P1 buffer". */
  readonly name: string
  /** A store buffer writes to memory what process `owner` stored, some time later. */
  readonly role: { readonly kind: 'process' } | { readonly kind: 'buffer'; readonly owner: number }
  /** One for each instruction. */
  readonly steps: readonly Step[]
  /** The plain variables of the text, in order of appearance; what lowering added is left out. */
  readonly variables: readonly string[]
  /** The locals that lowering added: temporaries, registers, places of the stack. To be shown without the underscore. */
  readonly temporaries: readonly string[]
}

/** One process with its code. */
export interface LoweredPart {
  readonly code: ProcessCode
  readonly process: LoweredProcess
}

/** A shared name of the text and what it is. */
export interface SharedName {
  readonly name: string
  readonly kind: 'variable' | ObjectKind
}

/** A program at one granularity, with all that ties it to its text. */
export interface Lowered {
  readonly granularity: Granularity
  readonly program: Program
  /** In the order of `program.procs`; store buffers last. */
  readonly processes: readonly LoweredProcess[]
  /** In the order of the text. */
  readonly shared: readonly SharedName[]
}
