import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Pool, serve, type WorkerLike } from '#multiprocessing'
import { chunksizeFor, findWorkload, loadWorkload, pythonProgram, type Workload, workloads } from './index.ts'
import { tasks } from './tasks.ts'

/** Where Python 3 is installed, the programs beside the workloads are run too. */
const python = spawnSync('python3', ['--version']).status === 0

const files = Object.keys(import.meta.glob('./catalogue/*.ts'))

/** A worker in this realm: the same code and messages, without the thread. The end-to-end tests have real ones. */
function inRealm(): WorkerLike {
  const { port1, port2 } = new MessageChannel()
  serve(port2)
  return Object.assign(port1 as unknown as WorkerLike, { terminate: () => port2.close() })
}

/** The smallest sizes that still have a few tasks, since these run without threads. */
const smallSizes: Record<string, number> = {
  ...{ sleep: 1, sum: 180_001, 'sum-of-squares': 180_000, primes: 12_345, collatz: 1000, 'tiny-tasks': 345 },
  ...{ 'monte-carlo-pi': 90_000, mandelbrot: 130, 'image-filter': 130, 'merge-sort': 50_000, 'word-count': 1999 },
  ...{ 'matrix-multiply': 37 },
}
const sizeFor = (workload: Workload): number => smallSizes[workload.id] ?? workload.sizes.min

async function serially(workload: Workload, size: number): Promise<string> {
  tasks.prepare(workload.id, size)
  return workload.combine(await tasks.runAll(workload.tasks(size)))
}

test('every file is a workload whose id is the file name, once', () => {
  expect(workloads.map(({ id }) => `./catalogue/${id}.ts`).sort()).toEqual([...files].sort())
  expect(findWorkload('nothing')).toBeUndefined()
})

test('a workload that does not exist cannot be loaded', async () => {
  await expect(loadWorkload('nothing')).rejects.toThrow(new RangeError('no workload is called "nothing"'))
})

const all = await Promise.all(workloads.map(({ id }) => loadWorkload(id)))

describe.each(all.map((workload) => [workload.id, workload] as const))('%s', (_, workload) => {
  test('offers its first size among ascending stops within its bounds', () => {
    const { fallback, stops, min, max } = workload.sizes
    expect(stops).toContain(fallback)
    expect(stops).toEqual([...stops].sort((a, b) => a - b))
    expect(Math.min(...stops)).toBeGreaterThanOrEqual(min)
    expect(Math.max(...stops)).toBeLessThanOrEqual(max)
    for (const size of [min, max, ...stops]) expect(workload.tasks(size)).toBeGreaterThanOrEqual(1)
  })

  test('gives the expected answer serially', async () => {
    const size = sizeFor(workload)
    const answer = await serially(workload, size)
    expect(answer).toBe(workload.expected(size) ?? answer)
    expect(answer.length).toBeGreaterThan(0)
  })

  test('gives the serial answer on 1 to 8 workers with every chunksize and schedule', async () => {
    const size = sizeFor(workload)
    const serial = await serially(workload, size)
    const count = workload.tasks(size)
    const numbers = Array.from({ length: count }, (_, task) => task)
    for (let processes = 1; processes <= 8; processes++) {
      await using pool = new Pool({
        ...{ processes, module: inRealm, locks: null },
        ...{ initializer: tasks.prepare, initargs: [workload.id, size] },
      })
      for (const rule of ['auto', 'even', 1, 3] as const) {
        const chunksize = chunksizeFor(rule, count, processes)
        const schedule = (['dynamic', 'static', 'guided'] as const)[processes % 3] ?? 'dynamic'
        expect(workload.combine(await pool.map(tasks.runTask, numbers, { chunksize, schedule }))).toBe(serial)
      }
    }
  })

  test('has a Python program of the size that is asked for', () => {
    expect(pythonProgram(workload.id, 12_345)).toMatch(/^N = 12_345$/m)
    expect(pythonProgram(workload.id, 12_345)).toContain('with Pool() as pool:')
    expect(pythonProgram(workload.id, 12_345)).toMatch(/^"""(One task|Task i) [^\n]+\."""\n\n/)
  })

  test('gives the answer of its Python program', async ({ skip }) => {
    if (!python) skip('python3 is not installed')
    const size = sizeFor(workload)
    const run = spawnSync('python3', ['-c', pythonProgram(workload.id, size)], { encoding: 'utf8' })
    expect(run.stderr).toBe('')
    expect(await serially(workload, size)).toBe(run.stdout.trim())
  })
})

// Those that no closed form gives are what the Python programs print.
test.each([
  ['sum', 1_000_000, '31250125000 + 93750125000 + 156250125000 + 218750125000 = 500000500000'],
  ['sum', 10, '3 + 12 + 13 + 27 = 55'],
  ['sum-of-squares', 5000, '41679167500'],
  ['sum-of-squares', 10, '385'],
  ['primes', 1_000_000, '78498'],
  ['collatz', 1_000_000, '837799 takes 524 steps'],
  ['tiny-tasks', 1_000_000, '27000000'],
  ['matrix-multiply', 2, 'trace 9, sum of all elements 14'],
  ['matrix-multiply', 128, 'trace 463491072, sum of all elements 53600583680'],
  ['monte-carlo-pi', 1_000_000, '785,448 of 1,000,000 points inside: pi is about 3.1418'],
  ['mandelbrot', 240, '2,365,738 steps, checksum 1e6b1b47'],
  ['image-filter', 240, '38,400 pixels, sum of brightness 4,611,468, checksum 89f361a7'],
  ['merge-sort', 200_000, '0 to 4294949205, in the middle 2147491251, checksum 715886446'],
  [
    'word-count',
    20_000,
    '120,000 words, 234 different: 200 13,199, GET 12,438, Chromium 5,021, Safari 5,012, Firefox 4,984',
  ],
])('%s of %i is %s', async (id, size, answer) => {
  const workload = await loadWorkload(id)
  expect(await serially(workload, size)).toBe(answer)
  expect(workload.expected(size) ?? answer).toBe(answer)
})

test('every published answer is what the kernel gives', async () => {
  for (const [id, sizes] of [
    ['primes', [1000, 10_000, 100_000, 200_000, 500_000, 2_000_000]],
    ['collatz', [100_000, 200_000, 500_000, 2_000_000]],
  ] as const) {
    const workload = await loadWorkload(id)
    for (const size of sizes) expect(await serially(workload, size)).toBe(workload.expected(size))
  }
})

test('the sum of squares is exact also where squares pass 2^53', async () => {
  const workload = await loadWorkload('sum-of-squares')
  const size = 2_000_000_000
  tasks.prepare(workload.id, size)
  const last = workload.tasks(size) - 1
  const exact = (upTo: bigint): bigint => (upTo * (upTo + 1n) * (2n * upTo + 1n)) / 6n
  expect(await tasks.runTask(last)).toBe(exact(BigInt(size)) - exact(BigInt(last) * 50_000n))
})

test.each([
  ['sum', 4, 500_000],
  ['tiny-tasks', 10, 30_000],
  ['matrix-multiply', 2, 60],
])('%s of any size is what its closed form says', async (id, min, max) => {
  const workload = await loadWorkload(id)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min, max }), async (size) => {
      expect(await serially(workload, size)).toBe(workload.expected(size))
    }),
    { numRuns: 30 },
  )
})

test('the sum is exact also where it passes 2^53', async () => {
  const workload = await loadWorkload('sum')
  const size = 2_000_000_000
  tasks.prepare(workload.id, size)
  const count = workload.tasks(size)
  const first = BigInt(size) - BigInt(size / count) + 1n
  expect(await tasks.runTask(count - 1)).toBe(Number(((first + BigInt(size)) * BigInt(size / count)) / 2n))
  expect(workload.expected(size)).toMatch(/ = 2000000001000000000$/)
})

test('the parent merges Counters word by word', async () => {
  const { combine } = await loadWorkload('word-count')
  const counters = [new Map([['b', 2]]), new Map(Object.entries({ a: 1, b: 1 })), new Map([['c', 1]])]
  expect(combine(counters)).toBe('5 words, 3 different: b 3, a 1, c 1')
})

test('the random points come nearer to pi, whatever the number', async () => {
  const workload = await loadWorkload('monte-carlo-pi')
  for (const size of [10_000, 100_000, 1_000_000, 5_000_000]) {
    const pi = Number((await serially(workload, size)).split(' ').at(-1))
    // The standard deviation of the estimate is 1.64 / √n.
    expect(Math.abs(pi - Math.PI)).toBeLessThan((3 * 1.64) / Math.sqrt(size))
  }
})

test('a chunksize rule never gives less than one task nor more than all', () => {
  const rules = fc.oneof(fc.constant('auto' as const), fc.constant('even' as const), fc.integer({ min: 1, max: 1e6 }))
  fc.assert(
    fc.property(rules, fc.integer({ min: 1, max: 1e5 }), fc.integer({ min: 1, max: 64 }), (rule, count, processes) => {
      const chunksize = chunksizeFor(rule, count, processes)
      expect(chunksize).toBeGreaterThanOrEqual(1)
      expect(chunksize).toBeLessThanOrEqual(count)
    }),
  )
})
