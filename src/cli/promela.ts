import type { Instruction, ProcessCode, Program } from '#race'

/** Promela writes a choice between values with an arrow. */
const expression = (text: string): string => (text.includes('?') ? `(${text.replace('?', '->')})` : text)

function statement({ g, a, j, nx, as }: Instruction, process: number): string {
  const assignments = a.map(([target, value]) => `${target} = ${expression(value)}`)
  if (j !== null) {
    const [condition, ifTrue, ifFalse] = j
    return `if :: ${condition} -> goto ${place(process, ifTrue)} :: else -> goto ${place(process, ifFalse)} fi`
  }
  if (as !== null) return `assert(${as})`
  const parts = [...(g === null ? [] : [`(${g})`]), ...assignments]
  const step = parts.length === 1 ? parts.join('') : `atomic { ${parts.join('; ')} }`
  return nx === null ? step : `${step}; goto ${place(process, nx)}`
}

const place = (process: number, pc: number): string => `P${process}_${pc}`

function proctype({ locals, code }: ProcessCode, process: number): string {
  const variables = Object.entries(locals).map(([name, value]) => `  byte ${name} = ${value};`)
  const lines = code.map((instruction, pc) => `  ${place(process, pc)}: ${statement(instruction, process)};`)
  // A process that waits here for ever has ended, and without a step of its own.
  const end = `  ${place(process, code.length)}: end${process}: false`
  return [`active proctype P${process}() {`, ...variables, ...lines, end, '}'].join('\n')
}

/**
 * A program in the language of Spin, with the same states and steps. For the programs of the benchmark: their values
 * fit in a byte, and no instruction has both an assertion or a test and something else to do.
 */
export function promelaOf({ shared, procs }: Program): string {
  const variables = Object.entries(shared).map(([name, value]) => `byte ${name} = ${value};`)
  return `${[...variables, ...procs.map(proctype)].join('\n')}\n`
}
