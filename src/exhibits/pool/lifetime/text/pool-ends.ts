/** The words of `PoolEnds.tsx`. */
export const text = {
  notes: [
    {
      lecture: 'Good practice: pool = None when map is done.',
      today:
        'Not enough: the documentation says that it is “not correct to rely on the garbage collector to destroy the pool”. CPython warns (ResourceWarning) and may hang at exit.',
    },
    {
      lecture: 'with closing(Pool()) as pool: … closes on a normal exit and on an exception.',
      today:
        'Still right, and it lets calls in flight finish. with Pool() as pool, since 3.3, calls terminate() instead: results not yet fetched are lost.',
    },
    {
      lecture: 'pool.close()',
      today:
        'No further calls; those in flight finish and the workers end. join() then waits for that. Before close or terminate it raises “Pool is still running”.',
    },
  ],
  lifetime: 'Lifetime',
  fiveWaysToEndA: 'Five ways to end a pool',
  leaveFivePools: 'Leave five pools',
  sixCallsOfApplyAsync: 'Six calls of apply_async on two workers, ',
  msEachWhenTheFirst: ' ms each. When the first two have returned, the pool is left. What becomes of the other four?',
  leftBy: 'Left by',
  theSixResultsHere: 'The six results here',
  inCpython311: 'In CPython 3.11',
  realRunsOnThisMachine:
    'Real runs on this machine. A call after the end is answered with “ValueError: Pool not running”, here as in CPython.',
  thePoolIsDropped: 'The pool is dropped',
  poolNoneAsInThe: 'pool = None, as in the notes',
  notes001WithPoolNone: 'Notes 001, with pool = None',
  dropThePool: 'Drop the pool',
  anotherRunGoesOn: 'Another run goes on.',
  whatTheMainProcessPrinted: 'What the main process printed',
  theSumDoesNotDepend:
    'The sum does not depend on what becomes of the pool: map had returned. What becomes of its workers?',
  theSumIsAndOf: (total: string | number, alive: string | number) =>
    `The sum is ${total}, and ${alive} of 2 workers were still there when it was printed. This lesson ended them.`,
  lost: 'lost',
  lost2: (lost: string | number) => `lost: ${lost}. `,
  aFurtherCall: (further: string | number) => `A further call: ${further}`,
} as const
