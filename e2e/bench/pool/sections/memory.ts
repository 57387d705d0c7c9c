/** The memory of a worker that has run a task and waits for the next, as the browser measures it. */
import { peers } from '../../peers/index.ts'
import type { Library, LibraryPool } from '../contender.ts'
import { comlink } from '../contenders/comlink.ts'
import { ours } from '../contenders/ours.ts'
import { raw, rawLocked } from '../contenders/raw.ts'
import { onBehalfOf, stopWorkers, workerUrls } from '../ledger.ts'
import { measureBreakdown } from '../memory-measurement.ts'
import type { Series } from '../rounds.ts'
import type { Section } from '../section.ts'
import { sleep } from '../timing.ts'

/** Workers of each contender; every one is a sample of each measurement. */
const processes = 8
/** The browser waits for a garbage collection of every worker, so one takes 20 s. */
const measurements = 2

/** What no pool's worker can be smaller than; with a Web Lock, none whose end is noticed. */
const limitNames = new Map([[raw, 'limit'] as const, [rawLocked, 'limit-locked'] as const])

const ownerOf = (library: Library): string => `memory of ${library.name}`

/** Starts a pool, and lets its workers run something. */
async function occupy(library: Library, pools: LibraryPool[]): Promise<Series> {
  const { name: contender, kind, version } = library
  const entry = { contender: limitNames.get(library) ?? contender, kind, version, case: null }
  const series = {
    entry: { ...entry, judged: true, open: () => ({ repeat: async () => 0, close: () => {} }) },
    values: [],
  }
  try {
    await onBehalfOf(ownerOf(library), async () => {
      const pool = await library.open({ processes })
      pools.push(pool)
      await pool.map(
        'spin',
        Array.from({ length: 8 * processes }, () => 1),
      )
    })
    return { ...series, trouble: null }
  } catch (thrown) {
    return { ...series, trouble: { text: String(thrown), isFailure: true } }
  }
}

async function addMeasurement(libraries: readonly Library[], series: readonly Series[]): Promise<void> {
  const breakdown = await measureBreakdown()
  libraries.forEach((library, place) => {
    const urls = workerUrls(ownerOf(library))
    for (const { bytes, attribution } of breakdown) {
      if (attribution.length === 1 && urls.has(attribution[0]?.url ?? '')) series[place]?.values.push(bytes / 1000)
    }
  })
}

export const memory: Section = {
  name: 'memory',
  unit: 'kB',
  about: `JavaScript memory of one idle worker, ${processes} workers of each`,
  goals: [{ contender: 'ours', atMost: 310 }],
  async collect(told) {
    // Its workers end with each call, so none is ever idle.
    const libraries = [ours, ...peers, comlink, raw, rawLocked].filter(({ name }) => name !== 'paralleljs')
    // Held, because ours ends when nobody can reach it.
    const pools: LibraryPool[] = []
    for (const library of libraries) told.push(await occupy(library, pools))
    await sleep(1000)
    for (let done = 0; done < measurements; done++) await addMeasurement(libraries, told)
    for (const pool of pools) pool.close()
    for (const library of libraries) stopWorkers(ownerOf(library))
  },
}
