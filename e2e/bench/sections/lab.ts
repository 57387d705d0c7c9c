import { loadWorkload, Runner, workloadWorkers } from '#workloads'
import {
  durationsOf,
  interleave,
  ratioOf,
  type Section,
  type SectionResult,
  timed,
} from '../../../src/cli/bench-section.ts'
import type { Share } from '../bare-worker.ts'

const processes = 2

const spawn = (): Worker => new Worker(new URL('../bare-worker.ts', import.meta.url), { type: 'module' })

function ask(worker: Worker, share: Share): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<readonly unknown[]>) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(`a bare worker failed: ${message}`))
    worker.postMessage(share)
  })
}

async function compare(id: string): Promise<SectionResult> {
  const workload = await loadWorkload(id)
  const size = workload.sizes.fallback
  const right = workload.expected(size) ?? ''
  const how = { chunksize: 'auto', schedule: 'dynamic', spawn: workloadWorkers } as const
  await using runner = new Runner({ workload, size, ...how, mostWorkers: processes })
  await runner.ready()
  const pair = Array.from({ length: processes }, spawn)
  // Every second task and not the first half: costs grow with the number, and an uneven split would flatter the pool.
  const bare = async (): Promise<string> => {
    const shares = pair.map((worker, first) => ask(worker, { workload: id, size, first, step: processes }))
    const halves = await Promise.all(shares)
    const tasks = Array.from({ length: workload.tasks(size) }, (_, task) => task)
    return workload.combine(tasks.map((task) => halves[task % processes]?.[Math.floor(task / processes)]))
  }
  const { serial, barePair, pool } = await interleave(
    {
      serial: () => timed(async () => (await runner.runSerial()).result, right),
      barePair: () => timed(bare, right),
      pool: async () => (await runner.runPool(processes)).wallMs,
    },
    { rounds: 31, warmUpRounds: 4, seed: 1 },
  )
  for (const worker of pair) worker.terminate()
  return {
    about: `${workload.title}, ${workload.describeSize(size)}: the pool with 2 workers beside 2 bare workers with a static split`,
    rounds: serial.length,
    contenders: { serial: durationsOf(serial), barePair: durationsOf(barePair), pool: durationsOf(pool) },
    ratios: {
      bareSpeedup: ratioOf(serial, barePair),
      poolSpeedup: ratioOf(serial, pool),
      // S(2) of the pool over S(2) of the bare pair: the serial time of the round cancels.
      ratio: ratioOf(barePair, pool),
    },
  }
}

/** The lab's S(2) for prime counting beside a bare pair of workers. */
export const section: Section = { run: () => compare('primes') }
