/** The programs of this part: what stands in their files, what their lines do, what they print. */

export type ProgramName = 'broken' | 'second' | 'above'

/** What a line of the program does; `line` counts from 1. */
export type Operation = { readonly line: number } & (
  | { readonly do: 'define'; readonly name: string }
  | { readonly do: 'pool'; readonly pool: string }
  | { readonly do: 'map'; readonly pool: string; readonly func: string }
)

export interface Program {
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

/** What a map prints when it returns. */
export const results: Readonly<Record<string, string>> = {
  square: 'Square result: [1, 4, 9, 16, 25]',
  cube: 'Cube result: [1, 8, 27, 64, 125]',
}

const lifeHead = `from multiprocessing import Pool

def square(x):
    return x * x

if __name__ == "__main__":
`

/** A pool from its making to its end. */
export const lifePrograms = {
  join: `${lifeHead}    pool = Pool(processes=2)
    squares = pool.map(square, range(1, 11))
    pool.close()
    pool.join()
    print(sum(squares))`,
  with: `${lifeHead}    with Pool(processes=2) as pool:
        squares = pool.map(square, range(1, 11))
    print(sum(squares))`,
  crash: `${lifeHead}    pool = Pool(processes=2)
    squares = pool.map(square, range(1, 11))
    # kill -9 of the parent, from outside`,
} as const
