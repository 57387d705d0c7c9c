/** A thousand pools, one after the other: what memory they leave behind. */
import { Pool } from '#multiprocessing'
import { functions, workerModule } from '../contenders/ours.ts'
import { stopWorkers } from '../ledger.ts'
import { measureMemory } from '../memory-measurement.ts'
import type { Series } from '../rounds.ts'
import type { Section } from '../section.ts'
import { expectSame, sleep } from '../timing.ts'

const poolCount = 1000
/** What is made once, code that is compiled and lists that have grown, is made before. */
const warmUps = 50
/** A byte or two for each pool are what an engine's own lists grow by. */
const mostGrowthKilobytes = 1000
const settleMs = 3500

/** Half of them end with work in flight, and every tenth is left to the garbage collector. */
async function runPool(number: number): Promise<void> {
  const pool = new Pool({ processes: 2, module: workerModule() })
  expectSame(await pool.apply(functions.square, [number]), number * number, 'the answer')
  if (number % 10 === 0) return
  if (number % 2 === 0) pool.map(functions.spin, [5, 5, 5]).catch(() => {})
  if (number % 4 === 1) pool.close()
  else pool.terminate()
  await pool.join()
}

const seriesOf = (name: string): Series => ({
  entry: {
    ...{ contender: 'ours', kind: 'ours', version: __BUILD__, case: name, judged: true },
    open: () => ({ repeat: async () => 0, close: () => {} }),
  },
  values: [],
  trouble: null,
})

export const pools: Section = {
  name: 'pools',
  unit: 'kB',
  about: `the page's JavaScript memory before and after ${poolCount} pools of 2 workers, and that of workers still there`,
  goals: [],
  async collect(told) {
    const [before, after, left] = [seriesOf('before'), seriesOf('after'), seriesOf('workers left')] as const
    told.push(before, after, left)
    for (let number = 0; number < warmUps; number++) await runPool(number)
    await sleep(settleMs)
    const first = await measureMemory()
    before.values.push(first.pageKilobytes)
    for (let number = 0; number < poolCount; number++) await runPool(number)
    await sleep(settleMs)
    // The first collection ends the pools that were dropped, the second finds their workers gone.
    await measureMemory()
    await sleep(settleMs)
    const last = await measureMemory()
    after.values.push(last.pageKilobytes)
    left.values.push(last.workerKilobytes)
    stopWorkers('')
    const growth = last.pageKilobytes - first.pageKilobytes
    if (growth > mostGrowthKilobytes) throw new Error(`the page grew by ${growth.toFixed(0)} kB`)
    if (last.workerKilobytes > first.workerKilobytes) throw new Error('workers are left')
  },
}
