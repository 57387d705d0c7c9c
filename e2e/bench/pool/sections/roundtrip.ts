/** One task that does nothing: how long a question takes there and back. */
import { releaseProxy, wrap } from 'comlink'
import { peers } from '../../peers/index.ts'
import { comlink } from '../contenders/comlink.ts'
import { ParkedWorker } from '../contenders/limit.ts'
import { functions, openPool } from '../contenders/ours.ts'
import { raw } from '../contenders/raw.ts'
import { libraryEntry, timedEntry } from '../entries.ts'
import type { Entry } from '../rounds.ts'
import type { Section } from '../section.ts'
import { expectSame } from '../timing.ts'
import type { Parent } from '../workers/hop.ts'

const check = (answer: unknown): void => expectSame(answer, 7, 'the answer')

const ourEntry = (contender: string, options: object): Entry =>
  timedEntry({ contender, kind: 'ours' }, async () => {
    const pool = openPool({ processes: 2, ...options })
    return { call: () => pool.applyAsync(functions.nothing, [7]).get(), check, close: () => pool.terminate() }
  })

/** From the page to a parent worker, which is where the app keeps its pools. */
const hopEntry = (contender: string, method: keyof Parent, note: string): Entry =>
  timedEntry({ contender, kind: 'ours', judged: false, note }, async () => {
    const worker = new Worker(new URL('../workers/hop.ts', import.meta.url), { type: 'module' })
    const parent = wrap<Parent>(worker)
    const close = (): void => {
      parent[releaseProxy]()
      worker.terminate()
    }
    return { call: () => parent[method](7), check, close }
  })

export const roundtrip: Section = {
  name: 'roundtrip',
  unit: 'ms',
  about: 'one task that does nothing, there and back, 2 workers',
  goals: [
    { contender: 'ours-no-shared-memory', of: 'raw', atMost: 1.2 },
    { contender: 'ours', of: 'raw', atMost: 0.2 },
    { contender: 'limit', of: 'raw', atMost: 0.2 },
    { contender: 'limit-carrying', of: 'raw', atMost: 0.2 },
  ],
  entries: () => [
    ourEntry('ours', {}),
    ourEntry('ours-no-shared-memory', { sharedMemory: false }),
    ourEntry('ours-traced', { trace: () => {} }),
    timedEntry({ contender: 'limit', kind: 'limit', note: 'Atomics.wait and Atomics.waitAsync' }, async () => {
      const worker = new ParkedWorker(false)
      let asked = 0
      const call = async () => [++asked, await worker.ask()]
      const same = ([question, answer]: number[]): void => expectSame(answer, question, 'the answer')
      return { call, check: same, close: () => worker.close() }
    }),
    timedEntry(
      { contender: 'limit-carrying', kind: 'limit', note: "the same, with a call's words as text" },
      async () => {
        const worker = new ParkedWorker(true)
        return { call: () => worker.call('nothing', 7), check, close: () => worker.close() }
      },
    ),
    ...[...peers, comlink].map((library) =>
      libraryEntry(library, { processes: 2, check, call: (pool) => pool.call('nothing', 7) }),
    ),
    libraryEntry(raw, { processes: 2, judged: true, check, call: (pool) => pool.call('nothing', 7) }),
    hopEntry('hop', 'nothing', 'from the page to a parent worker and back, no pool'),
    hopEntry('ours-behind-hop', 'apply', 'from the page through a parent worker that owns the pool'),
  ],
}
