/** The words of `Errors.tsx`. */
export const text = {
  questions: ['r.ready(), at once', 'r.ready(), after r.wait()', 'r.successful()', 'r.get()'],
  notes: [
    {
      lecture: 'It is easy to forget pool.close(), especially when the mapped function raises.',
      today: 'Yes: without with the error leaves the block before close is reached, and the workers stay.',
    },
    {
      lecture: 'Exceptions are propagated to the main process at get() or when map completes.',
      today:
        'Still so. map waits for every chunk first, then raises the first error; the results of the others are gone.',
    },
    {
      lecture: 'Handle them so that the program does not crash and resources are released.',
      today:
        'try/except around the with: the pool is ended on the way out, whatever was raised. The pool itself survives a failing task.',
    },
  ],
  title: 'A task raises: who hears of it?',
  caught: (error: string) => `${error}, in the caller of map`,
  sentence: 'failsAtThree raises for 3. map is asked for 1, 2, 3 and 4, once inside with and once without.',
  caughtWhy:
    'The error travels from the worker to the parent. The pool survives it; only the end of with ends the pool.',
  part: 'Lifetime',
  context: 'A task that raises',
  listing: 'Catch it, and the pool is closed all the same',
  run: 'Let a task raise',
  mapTable: 'map with a task that raises, on two workers',
  pool: 'Pool',
  insideWith: 'inside with',
  withoutWith: 'without with',
  caughtBy: 'Caught from map',
  workersLeft: 'Workers left',
  anotherMap: 'Another map',
  resultTable: 'r = pool.apply_async(failsAtThree, (3,))',
  asked: 'Asked',
  answer: 'Answer',
  source: 'Real runs on this machine. CPython 3.11 gives the same answers.',
} as const
