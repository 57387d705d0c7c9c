/** What the address of the exhibit says: every setting, the guess, and the points that were measured. */
import { integer, integers, oneOf, optionalNumber, type Param, type Params, text } from '#base'
import type { Schedule } from '#multiprocessing'
import { longestCodeLink } from '#sandbox'
import type { ChunksizeRule } from '#workloads'
import { cardOf, offered } from './own-card.ts'
import { text as words } from './text/lab.ts'

export interface Settings {
  readonly workload: string
  /** 0 stands for the workload's own first size. */
  readonly size: number
  /** Empty stands for the counts that suit this machine. */
  readonly workers: readonly number[]
  readonly chunksize: ChunksizeRule
  readonly schedule: Schedule
  /** How long to measure. */
  readonly seconds: number
  readonly seed: number
  readonly baseline: 'serial' | 'p1'
  readonly view: 'graph' | 'table' | 'python' | 'code'
  /** The speedup guessed for the largest worker count, or null. */
  readonly guess: number | null
  /** Measured points in the compact form of `encodePoints`. */
  readonly points: string
  /** The visitor's own code in the form of `encodeCode`; empty for the program to start with. */
  readonly code: string
}

/** The largest worker count that a link may ask for, and the most counts at once. */
const mostWorkers = 64
const mostCounts = 24

const chunksize: Param<ChunksizeRule> = {
  fallback: 'auto',
  parse(word) {
    if (word === 'auto' || word === 'even') return { value: word }
    const count = Number(word)
    if (Number.isInteger(count) && count >= 1 && count <= 1_000_000) return { value: count }
    return { value: 'auto', problem: words.noChunksize(word.slice(0, 24)) }
  },
  format: String,
}

export const params: Params<Settings> = {
  workload: oneOf(
    offered.map(({ id }) => id),
    'primes',
  ),
  size: integer({ fallback: 0, min: 0, max: 2_000_000_000 }),
  workers: integers({ fallback: [], min: 1, max: mostWorkers, most: mostCounts }),
  chunksize,
  schedule: oneOf(['dynamic', 'static', 'guided'], 'dynamic'),
  seconds: integer({ fallback: 15, min: 1, max: 600 }),
  seed: integer({ fallback: 1, min: 0, max: 0xffff_ffff }),
  baseline: oneOf(['serial', 'p1'], 'serial'),
  view: oneOf(['graph', 'table', 'python', 'code'], 'graph'),
  guess: optionalNumber({ min: 0.1, max: 2 * mostWorkers }),
  points: text({ longest: 1200 }),
  code: text({ longest: longestCodeLink }),
}

/** The parameters of a query: a size is read within the limits of the workload that the query names. */
export function paramsOf(query: URLSearchParams): Params<Settings> {
  const sizes = cardOf(params.workload.parse(query.get('workload') ?? '').value)?.sizes
  if (sizes === undefined) return params
  const ownSize = integer(sizes)
  return { ...params, size: { ...params.size, parse: (word) => (word === '0' ? { value: 0 } : ownSize.parse(word)) } }
}

/** The size that settings mean: clamped to what the workload takes. */
export function sizeOf({ workload, size }: Pick<Settings, 'workload' | 'size'>): number {
  const sizes = cardOf(workload)?.sizes
  if (sizes === undefined) return size
  return size === 0 ? sizes.fallback : Math.min(sizes.max, Math.max(sizes.min, size))
}
