import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { createRandom } from '#base'
import type { Run } from './events.ts'
import { chunksOf, itemsOf, type Method, methods, type Setup } from './setup.ts'
import { simulate } from './simulate.ts'

/**
 * Runs each setup in CPython's own multiprocessing, and prints its chunks and what reached the caller. A chunk is seen
 * by wrapping the function that cuts: what it yields is what the pool puts into its queue.
 */
const program = `
import json, sys
from multiprocessing import get_context
import multiprocessing.pool as pool_module

FAILING = 0
def square(x):
    if x == FAILING: raise ValueError(x)
    return x * x
def multiply(a, b):
    return square(a)

def run(method, processes, chunksize, items, failing):
    global FAILING
    FAILING = failing
    chunks = []
    cut = pool_module.Pool._get_tasks
    def seen(func, it, size):
        for task in cut(func, it, size):
            chunks.append([x[0] if isinstance(x, tuple) else x for x in task[1]])
            yield task
    pool_module.Pool._get_tasks = staticmethod(seen)
    size = {"chunksize": chunksize} if chunksize > 0 else {}
    xs = range(1, items + 1)
    got = []
    with get_context("fork").Pool(processes) as pool:
        try:
            if method == "map": got.append(pool.map(square, xs, **size))
            elif method == "starmap": got.append(pool.starmap(multiply, [(x, x) for x in xs], **size))
            elif method == "map_async": got.append(pool.map_async(square, xs, **size).get(20))
            elif method == "starmap_async": got.append(pool.starmap_async(multiply, [(x, x) for x in xs], **size).get(20))
            elif method == "imap":
                for y in pool.imap(square, xs, **size): got.append(y)
            elif method == "imap_unordered":
                for y in pool.imap_unordered(square, xs, **size): got.append(y)
            elif method == "apply":
                for x in xs: got.append(pool.apply(square, (x,)))
            else:
                for r in [pool.apply_async(square, (x,)) for x in xs]: got.append(r.get(20))
        except ValueError as error:
            got.append("raises %s" % error)
    pool_module.Pool._get_tasks = staticmethod(cut)
    return {"chunks": chunks, "got": got}

print(json.dumps([run(*setup) for setup in json.load(sys.stdin)]))
`

const found = spawnSync('python3', ['-c', 'import multiprocessing, os; os.fork'], { encoding: 'utf8' })
const missing = found.status === 0 ? null : 'python3 with fork is not installed here'

const random = createRandom(7)
const setups: readonly Setup[] = methods.flatMap((method: Method) =>
  [0, 0, 1, 0].map((fails): Setup => {
    const items = 1 + random.below(24)
    return {
      ...{ method, items, processes: 1 + random.below(3), chunksize: random.below(6), costs: 'random', waiting: 0 },
      ...{ failing: fails * (1 + random.below(items)), seed: random.below(1000), cpus: 4 },
    }
  }),
)

interface Seen {
  readonly chunks: readonly (readonly number[])[]
  readonly got: readonly unknown[]
}

function runInPython(): readonly Seen[] {
  const input = JSON.stringify(
    setups.map(({ method, processes, chunksize, items, failing }) => [method, processes, chunksize, items, failing]),
  )
  const { stdout, stderr, status } = spawnSync('python3', ['-c', program], { input, encoding: 'utf8', timeout: 60_000 })
  if (status !== 0) throw new Error(`python3 ended with ${status}: ${stderr}`)
  return JSON.parse(stdout) as readonly Seen[]
}

/** What reaches the caller in a simulated run, as the Python program prints it. */
function gotOf({ events, setup }: Run): readonly unknown[] {
  const all = Array.from({ length: setup.items }, (_, place) => (place + 1) ** 2)
  return events.flatMap((event): unknown[] => {
    if (event.type === 'deliver') return [event.item === null ? all : event.item ** 2]
    return event.type === 'throw' ? [`raises ${event.item}`] : []
  })
}

describe.skipIf(missing !== null)(
  `the simulation against CPython itself${missing === null ? '' : ` (${missing})`}`,
  () => {
    test('cuts the same chunks, and gives the caller the same where no clock decides', { timeout: 90_000 }, () => {
      const seen = runInPython()
      expect(seen).toHaveLength(setups.length)
      for (const [place, setup] of setups.entries()) {
        const { chunks, got } = seen[place] as Seen
        // Only calls that batch go through the function that cuts: the others send each task by itself.
        if (chunks.length > 0) expect(chunksOf(setup).map(itemsOf), JSON.stringify(setup)).toEqual(chunks)
        else expect(chunksOf(setup).every(({ size }) => size === 1)).toBe(true)
        const shown = gotOf(simulate(setup))
        if (setup.method !== 'imap_unordered') expect(shown, JSON.stringify(setup)).toEqual(got)
        // Which chunk is back first is for the clock; without an exception everything comes.
        else if (setup.failing === 0) expect(sorted(shown)).toEqual(sorted(got))
        else expect(shown.at(-1)).toEqual(got.at(-1))
      }
    })
  },
)

const sorted = (values: readonly unknown[]): readonly unknown[] => [...values].sort((a, b) => Number(a) - Number(b))
