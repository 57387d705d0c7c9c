import type { Program } from '../program.ts'

/** Processes that do nothing this many times each: their schedules are the ways to shuffle as many cards. */
export const idlers = (lengths: readonly number[]): Program => ({
  name: 'idlers',
  description: '',
  shared: { r: 0 },
  observe: ['r'],
  procs: lengths.map((length) => ({
    locals: {},
    code: Array.from({ length }, () => ({ t: 'pass', g: null, a: [], j: null, nx: null, as: null })),
  })),
})
