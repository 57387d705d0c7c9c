import type { Instruction, Program } from '../program.ts'

const assign = (target: string, expression: string): Instruction => ({
  t: `${target} = ${expression}`,
  g: null,
  a: [[target, expression]],
  j: null,
  nx: null,
  as: null,
})

/** Processes that each increment r so many times in three steps. */
export function counter(processes: number, times: number): Program {
  const increment = [assign('x', 'r'), assign('y', 'x+1'), assign('r', 'y')]
  return {
    name: `counter3_p${processes}_k${times}`,
    description: '',
    shared: { r: 0 },
    observe: ['r'],
    procs: Array.from({ length: processes }, () => ({
      locals: { x: 0, y: 0 },
      code: Array.from({ length: times }, () => increment).flat(),
    })),
  }
}
