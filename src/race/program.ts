/**
 * A concurrent program in the neutral form that the surface language is lowered to and the explorer takes: shared
 * variables, and per process its locals and a list of instructions. One execution of one instruction is one step.
 */

/** A number of 32 bits with a sign; arithmetic wraps around. An array has a fixed length. */
export type InitialValue = number | readonly number[]

/** One step of a process. The order: guard, assignments, assertion, jump. */
export interface Instruction {
  /** What the learner reads. */
  readonly t: string
  /** The guard: the step is enabled only while it is true. Null: always. */
  readonly g: string | null
  /** [target, expression], carried out in this order. A target is a variable or `array[expression]`. */
  readonly a: readonly (readonly [target: string, expression: string])[]
  /** [condition, next if true, next if false]; the condition is read after the assignments. Null: no test. */
  readonly j: readonly [condition: string, ifTrue: number, ifFalse: number] | null
  /** The place of the next instruction, the code's length for the end. Null: the one after this. */
  readonly nx: number | null
  /** An assertion, read after the assignments. False: the program halts here with a violation. Null: none. */
  readonly as: string | null
}

/** The code of one process and the locals that only it sees. */
export interface ProcessCode {
  readonly locals: Readonly<Record<string, number>>
  readonly code: readonly Instruction[]
}

/** A whole program: what `sample-programs.json` and the `explore` command call a program. */
export interface Program {
  readonly name: string
  readonly description: string
  readonly shared: Readonly<Record<string, InitialValue>>
  /** What makes an outcome, joined by commas: a shared variable, an array, `array[2]`, or `1.x` for process 1's local x. */
  readonly observe: readonly string[]
  /** 1 to 32 processes, called 0, 1, ... */
  readonly procs: readonly ProcessCode[]
}

/** The most processes a program may have: a set of processes is one 32-bit word. */
export const mostProcesses = 32

/** A program that cannot be used. The message begins with the place, `procs[0].code[2].g`. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError'
  /** Where it is wrong, written as a path; empty for the program as a whole. */
  readonly place: string

  constructor(place: string, reason: string) {
    super(place === '' ? reason : `${place}: ${reason}`)
    this.place = place
  }
}
