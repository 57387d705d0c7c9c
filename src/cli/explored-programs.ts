/** The programs on which the explorer is measured: large enough to take a while, small enough to be searched fully. */
import type { Instruction, Program } from '#race'

type Fields = Partial<Omit<Instruction, 't'>>

const instruction = (t: string, { g = null, a = [], j = null, nx = null, as = null }: Fields): Instruction => ({
  ...{ t, g, a, j, nx, as },
})

const assign = (target: string, expression: string): Instruction =>
  instruction(`${target} = ${expression}`, { a: [[target, expression]] })

const acquire = (lock: string, process: number): Instruction =>
  instruction(`acquire ${lock}`, { g: `${lock}==0`, a: [[lock, `${1 + process}`]] })

const repeat = (times: number, code: (at: number) => readonly Instruction[], length: number): readonly Instruction[] =>
  Array.from({ length: times }, (_, round) => code(round * length)).flat()

function program(name: string, shared: Program['shared'], observe: string, procs: Program['procs']): Program {
  return { name, description: '', shared, observe: [observe], procs }
}

const processes = (count: number, code: (process: number) => Program['procs'][number]): Program['procs'] =>
  Array.from({ length: count }, (_, process) => code(process))

/** Every process increments r this many times in three steps: x = r; y = x+1; r = y. */
const counter = (count: number, times: number): Program =>
  program(
    `counter3_p${count}_k${times}`,
    { r: 0 },
    'r',
    processes(count, () => ({
      locals: { x: 0, y: 0 },
      code: repeat(times, () => [assign('x', 'r'), assign('y', 'x+1'), assign('r', 'y')], 3),
    })),
  )

/** Philosophers who each take the fork on their left, then the one on their right, eat once, and put both back. */
function dining(count: number): Program {
  const forks = Array.from({ length: count }, (_, fork) => `F${fork}`)
  const shared = Object.fromEntries([...forks.map((fork) => [fork, 0] as const), ['meals', 0] as const])
  const procs = processes(count, (process) => {
    const [left, right] = [`F${process}`, `F${(process + 1) % count}`] as const
    const meal = [acquire(left, process), acquire(right, process), assign('meals', 'meals+1')]
    return { locals: {}, code: [...meal, assign(right, '0'), assign(left, '0')] }
  })
  return program(`dining_n${count}`, shared, 'meals', procs)
}

/** Every process increments r this many times with compare-and-swap, trying again when it fails. */
const casCounter = (count: number, times: number): Program =>
  program(
    `cas_counter_p${count}_k${times}`,
    { r: 0 },
    'r',
    processes(count, () => ({
      locals: { x: 0, y: 0, ok: 0 },
      code: repeat(
        times,
        (at) => [
          assign('x', 'r'),
          assign('y', 'x+1'),
          instruction('ok = CAS(r,x,y)', {
            a: [
              ['ok', 'r==x'],
              ['r', 'ok!=0 ? y : r'],
            ],
          }),
          instruction('if not ok try again', { j: ['ok!=0', at + 4, at] }),
        ],
        4,
      ),
    })),
  )

/** Every process enters a critical section this many times under a lock that it takes by spinning on test-and-set. */
const spinlock = (count: number, times: number): Program =>
  program(
    `tas_spinlock_p${count}_k${times}`,
    { lock: 0, inside: 0 },
    'inside',
    processes(count, () => ({
      locals: { old: 0 },
      code: repeat(
        times,
        (at) => [
          instruction('old = TAS(lock)', {
            a: [
              ['old', 'lock'],
              ['lock', '1'],
            ],
          }),
          instruction('if old try again', { j: ['old==0', at + 2, at] }),
          assign('inside', 'inside+1'),
          instruction('assert inside==1', { as: 'inside==1' }),
          ...[assign('inside', 'inside-1'), assign('lock', '0')],
        ],
        6,
      ),
    })),
  )

/** A program to measure, and how many states it is known to have. */
export interface Measured {
  /** What its rows are called. */
  readonly name: string
  readonly program: Program
  readonly states: number
  readonly transitions: number
}

/** The four large programs, each known from Spin too. */
export const measured: readonly Measured[] = [
  { name: 'counter', program: counter(3, 4), states: 1_112_613, transitions: 2_783_631 },
  { name: 'dining', program: dining(9), states: 1_426_431, transitions: 7_358_967 },
  { name: 'cas', program: casCounter(3, 4), states: 1_318_716, transitions: 3_644_250 },
  { name: 'tas', program: spinlock(4, 6), states: 924_841, transitions: 3_541_968 },
]

/** About 10,000 states: what must fit into one frame. */
export const framed: Measured = { name: 'frame', program: dining(6), states: 12_671, transitions: 43_578 }

/** @throws {Error} when an explorer found something else than there is */
export function checkSize({ name, states, transitions }: Measured, found: Omit<Measured, 'name' | 'program'>): void {
  if (found.states === states && found.transitions === transitions) return
  throw new Error(
    `${name} has ${states} states and ${transitions} transitions, not ${found.states} and ${found.transitions}`,
  )
}
