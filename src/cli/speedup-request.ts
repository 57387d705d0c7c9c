import { findWorkload, workloads } from '#workloads'
import { readFlags, required, wholeNumber, wholeNumbers, word } from './flags.ts'

/** What the speedup command was asked to measure; absent settings are left to the page. */
export interface SpeedupRequest {
  readonly workload: string
  /** Ascending, without repeats. */
  readonly workers: readonly number[]
  readonly size?: number
  readonly chunksize?: number
  /** How long to measure, start-up and warm-up not counted. */
  readonly seconds: number
  readonly seed?: number
}

const flagNames = ['workload', 'workers', 'size', 'chunksize', 'seconds', 'seed'] as const

/**
 * Reads the flags of the speedup command.
 * @throws {CommandError} exit 2, one line that says what is wrong
 */
export function readSpeedupRequest(args: readonly string[]): SpeedupRequest {
  const flags = readFlags(args, flagNames)
  const ids = workloads.map(({ id }) => id)
  const workload = word('workload', required('workload', flags.workload), ids)
  const workers = wholeNumbers('workers', required('workers', flags.workers), 1, 64)
  const { min, max } = findWorkload(workload)?.sizes ?? { min: 1, max: 1 }
  const optional = (name: 'size' | 'chunksize' | 'seed', least: number, most: number) => {
    const text = flags[name]
    return text === undefined ? {} : { [name]: wholeNumber(name, text, least, most) }
  }
  return {
    workload,
    workers,
    seconds: wholeNumber('seconds', flags.seconds ?? '15', 1, 600),
    ...optional('size', min, max),
    ...optional('chunksize', 1, 1_000_000),
    ...optional('seed', 0, 0xffff_ffff),
  }
}

/** The hash that opens the lab with these settings. */
export function speedupAddress(request: SpeedupRequest): string {
  const query = new URLSearchParams({ v: '1' })
  for (const [name, value] of Object.entries(request)) query.set(name, String(value))
  return `#/speedup?${query}`
}
