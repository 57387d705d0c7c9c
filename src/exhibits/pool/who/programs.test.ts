import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { cutOf, cutWords, owners, splitOf, sumLine } from './programs.ts'

test('the two sums of the notes are what a reduction gives, in the notes’ words', () => {
  const sum = (n: number): number => Array.from({ length: n }, (_, i) => (i + 1) ** 2).reduce((a, b) => a + b)
  expect(sumLine(10, sum(10))).toBe('The sum of the square of the first 10 integers is 385')
  expect(sumLine(5000, sum(5000))).toBe('The sum of the square of the first 5000 integers is 41679167500')
})

test.each([
  [10, 2, '5 chunks of 2'],
  [10, 1, '4 chunks of 3, the last of 1'],
  [10, 4, '10 chunks of 1'],
  [5, 4, '5 chunks of 1'],
  [20, 4, '10 chunks of 2'],
  [100, 4, '15 chunks of 7, the last of 2'],
  [5000, 2, '8 chunks of 625'],
  [5000, 4, '16 chunks of 313, the last of 305'],
  [5000, 10, '40 chunks of 125'],
])('%i items for %i workers are %s', (items, workers, words) => {
  expect(cutWords(cutOf(items, workers))).toBe(words)
})

const python = (() => {
  try {
    return execFileSync('python3', ['--version'], { encoding: 'utf8' }).startsWith('Python 3')
  } catch {
    return false
  }
})()

test.runIf(python)(
  'CPython’s own map cuts lists as cutOf says',
  () => {
    const sizes = [
      [10, 1],
      [10, 2],
      [10, 3],
      [100, 4],
      [5000, 2],
      [5000, 10],
      [17, 8],
    ] as const
    // The pool's own method is asked, with everything but the cutting taken away.
    const script = `
import json, multiprocessing.pool as p
class Cut(p.Pool):
    def __init__(self, n): self._pool = [None] * n; self._cache = {}; self._state = 'RUN'; self._taskqueue = self; self.seen = None
    def __del__(self, *args): pass
    def _check_running(self): pass
    def put(self, item): self.seen = len(list(item[0])); self.size = self.result._chunksize
    def _guarded_task_generation(self, job, func, batches): return batches
out = []
for items, workers in ${JSON.stringify(sizes)}:
    cut = Cut(workers)
    original = p.MapResult
    def keep(*args, **kw):
        cut.result = original(*args, **kw); return cut.result
    p.MapResult = keep
    cut.map_async(abs, range(items)); p.MapResult = original
    out.append([cut.size, cut.seen])
print(json.dumps(out))`
    const real = JSON.parse(execFileSync('python3', ['-c', script], { encoding: 'utf8' })) as number[][]
    expect(real).toEqual(
      sizes.map(([items, workers]) => {
        const { chunksize, chunks } = cutOf(items, workers)
        return [chunksize, chunks]
      }),
    )
  },
  30_000,
)

test('the sample of the notes is a split of 6 and 4 in pairs', () => {
  const first = [0, 4, 6].map((start) => ({ slot: 0, start, size: 2 }))
  const second = [2, 8].map((start) => ({ slot: 1, start, size: 2 }))
  expect(splitOf([...first, ...second], 2)).toEqual([6, 4])
  expect(owners([...first, ...second], 10)).toEqual([0, 0, 1, 1, 0, 0, 0, 0, 1, 1])
})
