/**
 * What each process of broken_pool.py and its cures knows, line by line: a simulation of CPython's rules.
 * With fork a worker is a copy of the parent as it is at that moment; with spawn and forkserver it imports the file anew,
 * so it has what stands above the guard, whenever it starts. A worker that cannot find a function dies, a new one takes
 * its place, and the chunk that it had is lost, so map waits for ever.
 * @see CPython Lib/multiprocessing/pool.py, worker() and Pool._maintain_pool
 */

import { assertNever } from '#base'
import { type Operation, type Program, type ProgramName, programs, results } from './programs.ts'
import { text } from './text/fork.ts'

export type StartMethod = 'fork' | 'spawn'

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

const methodWords: Readonly<Record<StartMethod, string>> = {
  fork: text.fork,
  spawn: text.spawn,
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
    return { name: text.worker(pool, number), pool, functions, replacement }
  }

  /** Whether the program goes on. */
  #carryOut(operation: Operation): boolean {
    switch (operation.do) {
      case 'define':
        this.#memories[0] = { ...this.#parent, functions: [...this.#parent.functions, operation.name] }
        this.#note(operation.line, text.defined(operation.name), text.definedWhy)
        return true
      case 'pool':
        this.#memories.push(this.#newWorker(operation.pool, 1, false), this.#newWorker(operation.pool, 2, false))
        this.#note(operation.line, text.started(operation.pool), methodWords[this.#method])
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
      this.#note(line, text.returned(pool, func), text.returnedWhy(func))
      return true
    }
    const module = this.#method === 'fork' ? '__main__' : '__mp_main__'
    this.#printed.push(text.error(func, module))
    this.#note(line, text.unknown(func), text.unknownWhy)
    this.#replace(pool)
    this.#note(line, text.hangs, text.hangsWhy, 'hangs')
    this.#printed.push('^Z', '$ kill -9 %1')
    this.#memories = []
    this.#note(line, text.killed, text.killedWhy, 'killed')
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
