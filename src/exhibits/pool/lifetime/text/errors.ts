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
  aTaskRaisesWhoHears: 'A task raises: who hears of it?',
  inTheCallerOfMap: (caught: string | number) => `${caught}, in the caller of map`,
  failsatthreeRaisesFor3Map:
    'failsAtThree raises for 3. map is asked for 1, 2, 3 and 4, once inside with and once without.',
  theErrorTravelsFromThe:
    'The error travels from the worker to the parent. The pool survives it; only the end of with ends the pool.',
  lifetime: 'Lifetime',
  aTaskThatRaises: 'A task that raises',
  catchItAndThePool: 'Catch it, and the pool is closed all the same',
  letATaskRaise: 'Let a task raise',
  mapWithATaskThat: 'map with a task that raises, on two workers',
  pool: 'Pool',
  insideWith: 'inside with',
  withoutWith: 'without with',
  caughtFromMap: 'Caught from map',
  workersLeft: 'Workers left',
  anotherMap: 'Another map',
  rPoolApplyAsyncFailsatthree: 'r = pool.apply_async(failsAtThree, (3,))',
  asked: 'Asked',
  answer: 'Answer',
  realRunsOnThisMachine: 'Real runs on this machine. CPython 3.11 gives the same answers.',
} as const
