/**
 * What each process of broken_pool.py and its cures knows, line by line: a simulation of CPython's rules.
 * With fork a worker is a copy of the parent as it is at that moment; with spawn and forkserver it imports the file anew,
 * so it has what stands above the guard, whenever it starts. A worker that cannot find a function dies, a new one takes
 * its place, and the chunk that it had is lost, so map waits for ever.
 * @see CPython Lib/multiprocessing/pool.py, worker() and Pool._maintain_pool
 */
import { assertNever } from '#base'

export type StartMethod = 'fork' | 'spawn'
export type ProgramName = 'broken' | 'second' | 'above'

/** What a line of the program does; `line` counts from 1. */
type Operation = { readonly line: number } & (
  | { readonly do: 'define'; readonly name: string }
  | { readonly do: 'pool'; readonly pool: string }
  | { readonly do: 'map'; readonly pool: string; readonly func: string }
)

interface Program {
  readonly source: string
  /** The functions above the guard. */
  readonly above: readonly string[]
  readonly operations: readonly Operation[]
}

const head = `from multiprocessing import Pool

def square(x):
    return x * x
`
const guard = '\nif __name__ == "__main__":\n'
const cubeBelow = '\n    def cube(x):\n        return x * x * x\n\n'
const poolLine = (pool: string): string => `    ${pool} = Pool(processes=2)\n`
const mapLine = (pool: string, func: string): string =>
  `    print("${func === 'square' ? 'Square' : 'Cube'} result:",\n          ${pool}.map(${func}, [1, 2, 3, 4, 5]))\n`

const define = (line: number, name: string): Operation => ({ line, do: 'define', name })
const create = (line: number, pool: string): Operation => ({ line, do: 'pool', pool })
const map = (line: number, pool: string, func: string): Operation => ({ line, do: 'map', pool, func })

export const programs: Readonly<Record<ProgramName, Program>> = {
  broken: {
    source: head + guard + poolLine('pool') + mapLine('pool', 'square') + cubeBelow + mapLine('pool', 'cube'),
    above: ['square'],
    operations: [
      define(3, 'square'),
      create(7, 'pool'),
      map(9, 'pool', 'square'),
      define(11, 'cube'),
      map(15, 'pool', 'cube'),
    ],
  },
  second: {
    source:
      head +
      guard +
      poolLine('pool') +
      mapLine('pool', 'square') +
      cubeBelow +
      poolLine('pool2') +
      mapLine('pool2', 'cube'),
    above: ['square'],
    operations: [
      define(3, 'square'),
      create(7, 'pool'),
      map(9, 'pool', 'square'),
      define(11, 'cube'),
      create(14, 'pool2'),
      map(16, 'pool2', 'cube'),
    ],
  },
  above: {
    source: `${head}\ndef cube(x):\n    return x * x * x\n${guard}${poolLine('pool')}${mapLine('pool', 'square')}${mapLine('pool', 'cube')}`,
    above: ['square', 'cube'],
    operations: [
      define(3, 'square'),
      define(6, 'cube'),
      create(10, 'pool'),
      map(12, 'pool', 'square'),
      map(14, 'pool', 'cube'),
    ],
  },
}

/** The memory of one process: which functions it knows. */
export interface Memory {
  /** "parent", or the pool's name and the worker's number. */
  readonly name: string
  readonly pool: string | null
  readonly functions: readonly string[]
  /** It took the place of a worker that died. */
  readonly replacement: boolean
}

export interface Step {
  readonly line: number
  readonly title: string
  readonly sentence: string
  readonly memories: readonly Memory[]
  readonly printed: readonly string[]
  readonly state: 'running' | 'hangs' | 'killed' | 'done'
}

const results: Readonly<Record<string, string>> = {
  square: 'Square result: [1, 4, 9, 16, 25]',
  cube: 'Cube result: [1, 8, 27, 64, 125]',
}

const methodWords: Readonly<Record<StartMethod, string>> = {
  fork: 'fork copies the parent as it is now: its workers know what it knows at this line.',
  spawn: 'spawn and forkserver import the file anew: its workers know what stands above the guard.',
}

class Simulation {
  readonly steps: Step[] = []
  readonly #program: Program
  readonly #method: StartMethod
  #memories: Memory[]
  #printed: string[] = []

  constructor(program: Program, method: StartMethod) {
    this.#program = program
    this.#method = method
    this.#memories = [{ name: 'parent', pool: null, functions: [], replacement: false }]
  }

  run(): readonly Step[] {
    for (const operation of this.#program.operations) {
      if (!this.#carryOut(operation)) return this.steps
    }
    const last = this.steps.at(-1) as Step
    this.steps[this.steps.length - 1] = { ...last, state: 'done' }
    return this.steps
  }

  get #parent(): Memory {
    return this.#memories[0] as Memory
  }

  #note(line: number, title: string, sentence: string, state: Step['state'] = 'running'): void {
    this.steps.push({ line, title, sentence, state, memories: [...this.#memories], printed: [...this.#printed] })
  }

  #newWorker(pool: string, number: number, replacement: boolean): Memory {
    const functions = this.#method === 'fork' ? this.#parent.functions : this.#program.above
    return { name: `${pool}, worker ${number}`, pool, functions, replacement }
  }

  /** Whether the program goes on. */
  #carryOut(operation: Operation): boolean {
    switch (operation.do) {
      case 'define':
        this.#memories[0] = { ...this.#parent, functions: [...this.#parent.functions, operation.name] }
        this.#note(
          operation.line,
          `The parent now knows ${operation.name}`,
          'A definition is a line like any other. Workers that exist already hear nothing of it.',
        )
        return true
      case 'pool':
        this.#memories.push(this.#newWorker(operation.pool, 1, false), this.#newWorker(operation.pool, 2, false))
        this.#note(operation.line, `${operation.pool} starts two workers`, methodWords[this.#method])
        return true
      case 'map':
        return this.#map(operation.line, operation.pool, operation.func)
      default:
        return assertNever(operation)
    }
  }

  #map(line: number, pool: string, func: string): boolean {
    const knows = this.#memories.filter((one) => one.pool === pool).every(({ functions }) => functions.includes(func))
    if (knows) {
      this.#printed.push(results[func] as string)
      this.#note(line, `${pool}.map(${func}, …) returns`, `Both workers know ${func}.`)
      return true
    }
    const module = this.#method === 'fork' ? '__main__' : '__mp_main__'
    this.#printed.push(`AttributeError: Can't get attribute '${func}' on <module '${module}' from 'broken_pool.py'>`)
    this.#note(
      line,
      `A worker does not know ${func}`,
      'The task names its function; the worker looks the name up, finds nothing, and dies of it.',
    )
    this.#replace(pool)
    this.#note(
      line,
      'map waits for ever',
      'New workers take the places of the dead, but the chunks that those had are lost, and map waits for all.',
      'hangs',
    )
    this.#printed.push('^Z', '$ kill -9 %1')
    this.#memories = []
    this.#note(
      line,
      'Ctrl-Z, then kill -9 %1',
      'Ctrl-Z stops the program, kill -9 ends it: no handler, no finally, nothing is cleaned up.',
      'killed',
    )
    return false
  }

  #replace(pool: string): void {
    let number = 0
    this.#memories = this.#memories.map((memory) => {
      if (memory.pool !== pool) return memory
      number += 1
      return this.#newWorker(pool, number, true)
    })
  }
}

/** Every step of a program under a start method; at least one. */
export function stepsOf(name: ProgramName, method: StartMethod): readonly Step[] {
  return new Simulation(programs[name], method).run()
}
