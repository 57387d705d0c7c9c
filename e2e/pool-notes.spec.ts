import { differencesFromCPython } from '../src/multiprocessing/differences.ts'
import { expect, test } from './support/test.ts'

/**
 * Each item of the course notes 000 to 003, its section C and B11: where the pool exhibit shows it, and the words that do.
 * Outputs that runs print are compared by the specs of the parts and by the unit tests of the scripts.
 */
const shown: Readonly<Record<string, Readonly<Record<string, string | RegExp>>>> = {
  'part=processes&answer=d': {
    '0.1 nothing says which finishes first': 'The notes’ answer: C',
    '0.1 D is half a truth': 'Half of it: more work takes longer. But equal arguments give no order either.',
    '0.1 target=F': 'group argument must be None for now',
    '0.4 the motive of pools': 'That is what a process pool automates',
  },
  'part=processes&view=bob&bob=c': {
    '0.2 twelve': '12 = 4 × (1 + 2).',
    '0.2 two on one line': 'bobbob',
    '0.3 the tree': 'main process',
  },
  'part=processes&view=endings': {
    '2.6 zombie and orphan': /Zombie.*a child that still runs under a dead parent is an orphan/s,
    '2.7 a context manager': 'Hence Pool is a context manager',
  },
  'part=calls': {
    '0.5 processes=n': 'with Pool(processes=4) as pool',
    '0.8, C2 the rule for any length': 'divmod(5000, 4 * 4) = (312, 8)',
    'C2 its chunks': /chunk size 313, 16 chunks, the last of 305/,
    'C1 blocked and free': /blocked in next\(\)/,
    'C3 the pid beside the item': 'PID 6190',
    'C7 memory grows': 'memory grows with the workers',
    'the differences from CPython': 'they are settled at once, with PoolTerminatedError',
  },
  'part=calls&method=map&step=1': { '0.6, 3.3 map blocks': 'map blocks until all 16 results are back' },
  'part=calls&method=map&step=400': { '0.10 a list in input order': 'print(squares)' },
  'part=calls&failing=8&method=apply_async': {
    'C6 pending, ready, failed': /pending.*ready.*failed/s,
    '3.14 raised in the worker, raised again by get()': 'get() raises it again in the parent',
  },
  'part=who&answer=a': {
    '1.4 reduce': 'In Python 3 it lives in functools',
    '1.7 on average only': 'ten do a tenth each: the work is divided evenly',
    '1.9 nprocs': 'nprocs = 2',
    '1.10 the sample': 'PIDs 6190 and 6191 did six and four',
    '1.11 not promised': 'Four runs of CPython 3.11 gave 10/0, 8/2, 10/0 and 6/4',
    '1.12 the chunk table': 'How map cuts 10 items',
    'C11 what differs': 'the same in every run',
  },
  'part=who&view=loves': {
    '0.7 one argument': 'one argument: a tuple',
    '0.9 ten of each': /She loves me not\./,
  },
  'part=who&view=sum': {
    '0.11 combining is the caller’s work': 'adding the n partial results is the caller’s work',
    '1.2 cpu_count': 'Number of cores available equals',
    '1.3, 1.6 the program': 'pool.map(square, range(1, 5001))',
    '1.5, 2.8 the default': 'Pool() starts as many workers as cpu_count() says',
    '1.5 copies of the script': 'The workers are copies of your script.',
    '1.7 40 chunks of 125, 8 of 625': 'CPython cuts 40 chunks of 125 for ten and 8 of 625 for two',
    '1.1, 1.8, 3.1 map-reduce': 'That is map-reduce.',
  },
  'part=who&view=counters': {
    '2.1 analysis': 'def analysis(name)',
    '2.2 a queue of file names': 'glob("*.txt")',
    '2.3 one composite': 'Four files, a counter each, one composite',
  },
  'part=lifetime': {
    '1.13 several pools': 'Several pools in one script, one after the other, are fine.',
    '1.14, C12 fork is not everywhere': 'Linux has used forkserver since Python 3.14',
    '1.15 the old words': "'module' object has no attribute 'cube'",
    '1.17 define above': 'Define functions above the main block',
    '1.24 a new pool for every map': 'Make a new pool, in a with, for every map.',
  },
  'part=lifetime&step=6': {
    '1.15 the first result and the error':
      /Square result: \[1, 4, 9, 16, 25\].*Can't get attribute 'cube' on <module '__main__'/s,
    '1.16 the kill': 'kill -9 %1',
  },
  'part=lifetime&program=second&step=9': {
    '1.18, C5 both results': /Square result: \[1, 4, 9, 16, 25\].*Cube result: \[1, 8, 27, 64, 125\]/s,
  },
  'part=lifetime&view=life&step=1': {
    '2.4, C8 p + 1': 'p workers and the parent are p + 1 processes',
    '2.5 the parent shares a CPU': 'the parent shares one with a child',
    'C4 create': 'Pool() forks two workers: three processes',
  },
  'part=lifetime&view=life&story=crash&step=3': { 'C4 orphans': 'The parent is killed: the workers are orphans' },
  'part=lifetime&view=ending': {
    '1.19 not enough': 'not correct to rely on the garbage collector to destroy the pool',
    '1.20 pool = None': 'pool = None, as in the notes',
    '1.21 close': 'pool.close()',
    '1.22 closing': 'closes on a normal exit and on an exception',
    '1.23 with terminates': 'calls terminate() instead',
  },
  'part=lifetime&view=errors': {
    '1.22 when a function raises': 'It is easy to forget pool.close()',
    '3.14 try and except': 'Handle them so that the program does not crash',
  },
  'part=copies&view=holding': {
    '3.10, C7 an interpreter and a copy each': 'Each process has its own interpreter and its own copy of the data',
  },
  'part=waiting': {
    '2.9 more workers than CPUs': 'More workers than CPUs can help when the work is I/O-intensive.',
    '2.10 almost 1/p': 'With p workers the time can fall to almost 1/p.',
    '3.7 as many as cores': 'As many processes as CPU cores is often best.',
    'B11 the times of 16 waits': '1.62, 0.82, 0.44, 0.21 and 0.12 s',
  },
  'part=waiting&view=squares&answer=c': {
    '3.2 two rounds': '⌈5/4⌉ = 2 rounds, speedup 2.5',
    '3.2 the program': 'results = pool.map(square, [1, 2, 3, 4, 5])',
    '3.3 blocks and returns a list': 'map blocks until all are done and returns a list.',
    '3.4 distributes': 'The pool distributes the tasks automatically.',
  },
  'part=waiting&view=taper&taper=d': {
    '0.12 the notes’ answer': 'The notes’ answer: D',
    '0.12 C is a cause too': 'D and C. With more workers than CPUs they share them',
    '0.13 a balance': 'More processes does not have to mean faster.',
    '2.11 four cores may halve': 'A four-core processor might only halve the time.',
  },
  'part=streams': {
    '3.7, C9 generators': 'Use iterators or generators for large data instead of loading all of it.',
  },
  'part=streams&view=tools': {
    '2.12 four map-like methods': 'Pool has four map-like methods: map, imap, imap_unordered, starmap.',
    '3.5 does not block': 'apply_async does not block',
    '3.6 uses': 'image analysis over a large data set, Monte Carlo simulations',
    '3.8 an interview': 'In an interview: explain the benefits',
    '3.9 when': 'Pool is for many independent tasks that compute',
    '3.11 alternatives': /concurrent\.futures.*Dask, Spark/s,
    '3.12 for and against': /For a Pool.*Against it/s,
    '3.13 AsyncResult': 'an AsyncResult; get() gives the result or waits for it',
  },
}

for (const [query, items] of Object.entries(shown)) {
  test(`the notes: ${Object.keys(items).join('; ')}`, async ({ page }) => {
    await page.goto(`#/pool?v=1&${query}`)
    const main = page.getByRole('main')
    for (const [item, words] of Object.entries(items)) await expect(main, item).toContainText(words)
  })
}

test('every difference from CPython stands in the exhibit, with what happens here and there', async ({ page }) => {
  await page.goto('#/pool?v=1&part=calls')
  const table = page.locator('details', { has: page.getByText(differencesFromCPython[0]?.topic ?? '') })
  await table.locator('summary').click()
  for (const { topic, here, cpython } of differencesFromCPython) {
    const row = table.getByRole('row').filter({ hasText: topic }).first()
    await expect(row).toBeVisible()
    await expect(row).toContainText(here)
    await expect(row).toContainText(cpython)
  }
  await expect(table.locator('tbody').getByRole('row')).toHaveCount(differencesFromCPython.length)
})
