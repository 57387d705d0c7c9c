/**
 * The life of a pool of two workers, moment by moment, for each way to end it: a simulation of CPython's rules on Linux.
 * A child that has ended is a zombie until its parent asks for its exit status, which join does.
 * @see CPython Lib/multiprocessing/pool.py: Pool.__init__, close, terminate, join, __exit__
 */

export const stories = ['join', 'with', 'crash'] as const
export type Story = (typeof stories)[number]

export type ProcessState = 'absent' | 'runs' | 'blocked' | 'idle' | 'computes' | 'zombie' | 'orphan' | 'killed'

export interface Moment {
  /** The line of the program, from 1. */
  readonly line: number
  readonly title: string
  readonly sentence: string
  /** The pool's state; null before it is made and when nobody has it any more. */
  readonly pool: 'RUN' | 'CLOSE' | 'TERMINATE' | null
  readonly parent: ProcessState
  readonly workers: readonly [ProcessState, ProcessState]
}

export interface Life {
  readonly source: string
  readonly moments: readonly Moment[]
}

const head = `from multiprocessing import Pool

def square(x):
    return x * x

if __name__ == "__main__":
`

const both = (state: ProcessState): readonly [ProcessState, ProcessState] => [state, state]

const before: Moment = {
  line: 6,
  title: 'One process: the parent',
  sentence: 'The program has started. There is no pool yet, and no worker.',
  pool: null,
  parent: 'runs',
  workers: both('absent'),
}
const made: Moment = {
  line: 7,
  title: 'Pool() forks two workers: three processes',
  sentence: 'p workers and the parent are p + 1 processes. Each worker starts as a copy of the parent at this line.',
  pool: 'RUN',
  parent: 'runs',
  workers: both('idle'),
}
const mapping: Moment = {
  line: 8,
  title: 'map: the workers compute, the parent is blocked',
  sentence: 'The parent hands out and collects, and waits in between. It needs a CPU only for moments.',
  pool: 'RUN',
  parent: 'blocked',
  workers: both('computes'),
}
const mapped: Moment = {
  line: 8,
  title: 'map has returned: the workers are idle and stay',
  sentence: 'Nothing ends with the call. The workers wait for the next one until somebody ends the pool.',
  pool: 'RUN',
  parent: 'runs',
  workers: both('idle'),
}

export const lives: Readonly<Record<Story, Life>> = {
  join: {
    source: `${head}    pool = Pool(processes=2)
    squares = pool.map(square, range(1, 11))
    pool.close()
    pool.join()
    print(sum(squares))`,
    moments: [
      before,
      made,
      mapping,
      mapped,
      {
        line: 9,
        title: 'close(): no more calls, and the workers end',
        sentence:
          'What is in flight finishes first. A worker that has ended is a zombie: dead, its exit status unread.',
        pool: 'CLOSE',
        parent: 'runs',
        workers: both('zombie'),
      },
      {
        line: 10,
        title: 'join() asks for their exit status: one process again',
        sentence: 'It waits until the workers have ended and reads how. Then nothing is left of them.',
        pool: 'CLOSE',
        parent: 'runs',
        workers: both('absent'),
      },
    ],
  },
  with: {
    source: `${head}    with Pool(processes=2) as pool:
        squares = pool.map(square, range(1, 11))
    print(sum(squares))`,
    moments: [
      before,
      made,
      mapping,
      mapped,
      {
        line: 9,
        title: 'The end of with calls terminate()',
        sentence: 'Workers are ended where they stand and their exit status is read at once: one process again.',
        pool: 'TERMINATE',
        parent: 'runs',
        workers: both('absent'),
      },
    ],
  },
  crash: {
    source: `${head}    pool = Pool(processes=2)
    squares = pool.map(square, range(1, 11))
    # kill -9 of the parent, from outside`,
    moments: [
      before,
      made,
      mapping,
      {
        line: 9,
        title: 'The parent is killed: the workers are orphans',
        sentence: 'They still run. Process 1 is their parent now. No handler ran, no pool was closed.',
        pool: null,
        parent: 'killed',
        workers: both('orphan'),
      },
      {
        line: 9,
        title: 'The orphans end when they find nobody to write to',
        sentence: 'They finish the task at hand, then the pipe is broken. As zombies they wait for process 1 to ask.',
        pool: null,
        parent: 'absent',
        workers: both('zombie'),
      },
    ],
  },
}

/** How many processes there are: a zombie still has its row in the process table. */
export const processesAt = ({ parent, workers }: Moment): number =>
  [parent, ...workers].filter((state) => state !== 'absent' && state !== 'killed').length
