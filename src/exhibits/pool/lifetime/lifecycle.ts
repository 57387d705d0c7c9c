/**
 * The life of a pool of two workers, moment by moment, for each way to end it: a simulation of CPython's rules on Linux.
 * A child that has ended is a zombie until its parent asks for its exit status, which join does.
 * @see CPython Lib/multiprocessing/pool.py: Pool.__init__, close, terminate, join, __exit__
 */

import { lifePrograms } from './programs.ts'
import { text } from './text/lifecycle.ts'

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

const both = (state: ProcessState): readonly [ProcessState, ProcessState] => [state, state]

const before: Moment = {
  line: 6,
  title: text.before,
  sentence: text.beforeWhy,
  pool: null,
  parent: 'runs',
  workers: both('absent'),
}
const made: Moment = {
  line: 7,
  title: text.made,
  sentence: text.madeWhy,
  pool: 'RUN',
  parent: 'runs',
  workers: both('idle'),
}
const mapping: Moment = {
  line: 8,
  title: text.mapping,
  sentence: text.mappingWhy,
  pool: 'RUN',
  parent: 'blocked',
  workers: both('computes'),
}
const mapped: Moment = {
  line: 8,
  title: text.mapped,
  sentence: text.mappedWhy,
  pool: 'RUN',
  parent: 'runs',
  workers: both('idle'),
}

export const lives: Readonly<Record<Story, Life>> = {
  join: {
    source: lifePrograms.join,
    moments: [
      before,
      made,
      mapping,
      mapped,
      {
        line: 9,
        title: text.closed,
        sentence: text.closedWhy,
        pool: 'CLOSE',
        parent: 'runs',
        workers: both('zombie'),
      },
      {
        line: 10,
        title: text.joined,
        sentence: text.joinedWhy,
        pool: 'CLOSE',
        parent: 'runs',
        workers: both('absent'),
      },
    ],
  },
  with: {
    source: lifePrograms.with,
    moments: [
      before,
      made,
      mapping,
      mapped,
      {
        line: 9,
        title: text.left,
        sentence: text.leftWhy,
        pool: 'TERMINATE',
        parent: 'runs',
        workers: both('absent'),
      },
    ],
  },
  crash: {
    source: lifePrograms.crash,
    moments: [
      before,
      made,
      mapping,
      {
        line: 9,
        title: text.killed,
        sentence: text.killedWhy,
        pool: null,
        parent: 'killed',
        workers: both('orphan'),
      },
      {
        line: 9,
        title: text.orphansEnd,
        sentence: text.orphansEndWhy,
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
