/** From the construction of a pool to its first result. */
import { Pool, prewarm } from '#multiprocessing'
import { peers } from '../../peers/index.ts'
import type { Library } from '../contender.ts'
import { browserVersion } from '../contenders/browser-version.ts'
import { comlink } from '../contenders/comlink.ts'
import { libraries } from '../contenders/index.ts'
import { functions, workerModule } from '../contenders/ours.ts'
import { RawWorkers, spawnLocked } from '../contenders/raw.ts'
import { onBehalfOf, stopWorkers } from '../ledger.ts'
import type { Entry } from '../rounds.ts'
import type { Goal } from '../rows.ts'
import type { Section } from '../section.ts'
import { expectSame, sleep, within } from '../timing.ts'

/** One start, and what to stop after it. */
interface Start {
  readonly answer: Promise<unknown>
  readonly stop: () => unknown
}

/** Ends take a while after they are asked for, the more the more workers: the next start should not run beside them. */
const settleMs = (processes: number): number => 40 + 20 * processes

function startEntry(
  row: Omit<Entry, 'open'> & { readonly processes: number },
  start: () => Start | Promise<Start>,
  prepare?: () => Promise<unknown>,
): Entry {
  const repeat = async (owner: string): Promise<number> => {
    await prepare?.()
    const started = performance.now()
    const { answer, stop } = await start()
    const found = await answer
    const ms = performance.now() - started
    await within(1000, Promise.resolve(stop())).catch(() => {})
    stopWorkers(owner)
    await sleep(settleMs(row.processes))
    expectSame(found, 7, 'the first result')
    return ms
  }
  return { ...row, open: (owner) => ({ repeat: () => repeat(owner), close: () => {} }) }
}

const libraryStart = (library: Library, processes: number, row: Partial<Entry> = {}): Entry =>
  startEntry(
    {
      ...{ contender: library.name, kind: library.kind, version: library.version },
      ...{ processes, case: null, judged: library.kind === 'ours', ...row },
    },
    async () => {
      const pool = await library.open({ processes })
      return { answer: pool.call('nothing', 7), stop: () => pool.close() }
    },
  )

const limitRow = { contender: 'limit', kind: 'limit', version: browserVersion, judged: true, processes: 1 } as const

const oneRawWorker = (inCase: string | null): Entry =>
  startEntry({ ...limitRow, case: inCase, note: 'one raw worker' }, () => {
    const workers = new RawWorkers(1)
    return { answer: workers.ask(0, 'nothing', 7), stop: () => workers.close() }
  })

/** What of a pool's start no pool could save. */
const oneLockedWorker = (inCase: string): Entry =>
  startEntry({ ...limitRow, contender: 'limit-locked', case: inCase, note: 'one with a Web Lock' }, () => {
    const workers = new RawWorkers(1, spawnLocked)
    return { answer: workers.ask(0, 'nothing', 7), stop: () => workers.close() }
  })

const counts = [1, 2, 8]
const caseOf = (processes: number): string => `p = ${processes}`

/** What is loaded once is loaded before. */
async function loadScripts(): Promise<void> {
  for (const library of peers) {
    await onBehalfOf('loading', async () => (await library.open({ processes: 1 })).close())
  }
  stopWorkers('loading')
}

export const startup: Section = {
  name: 'startup',
  unit: 'ms',
  about: 'from construction to the first result, cold',
  goals: [
    ...counts.map((p): Goal => ({ contender: 'ours', of: 'limit', case: caseOf(p), atMost: 1.1 })),
    { contender: 'limit-locked', of: 'limit', case: caseOf(1), atMost: 1.1 },
    { contender: 'ours', of: 'limit-locked', case: caseOf(1), atMost: 1.1 },
  ],
  async entries() {
    await loadScripts()
    return counts.flatMap((processes) => [
      oneRawWorker(caseOf(processes)),
      ...(processes === 1 ? [oneLockedWorker(caseOf(processes))] : []),
      ...libraries.map((library) => libraryStart(library, processes, { case: caseOf(processes) })),
    ])
  },
}

const warmModule = workerModule()

const prewarmedPool: Entry = startEntry(
  {
    ...{ contender: 'ours', kind: 'ours', version: __BUILD__, case: null, judged: true },
    ...{ processes: 2, note: 'after prewarm(module, 2)' },
  },
  () => {
    const pool = new Pool({ processes: 2, module: warmModule })
    const stop = async (): Promise<void> => {
      pool.terminate()
      await pool.join()
      await prewarm(warmModule, 0)
    }
    return { answer: pool.apply(functions.nothing, [7]), stop }
  },
  () => prewarm(warmModule, 2),
)

export const prewarmed: Section = {
  name: 'prewarmed',
  unit: 'ms',
  about: 'from construction to the first result, 2 workers, when the program said before that it would want them',
  goals: [{ contender: 'ours', atMost: 1 }],
  async entries() {
    await loadScripts()
    const cold = { note: 'has no such means: a cold start' }
    let up: RawWorkers
    return [
      prewarmedPool,
      startEntry(
        { ...limitRow, case: null, note: 'a message to a raw worker that is up' },
        () => ({ answer: up.ask(0, 'nothing', 7), stop: () => up.close() }),
        async () => {
          up = new RawWorkers(1)
          await up.ask(0, 'nothing', 0)
        },
      ),
      ...[...peers, comlink].map((library) => libraryStart(library, 2, cold)),
    ]
  },
}
