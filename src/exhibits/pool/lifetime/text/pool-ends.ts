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
  part: 'Lifetime',
  context: 'Five ways to end a pool',
  run: 'Leave five pools',
  calls: (ms: number) =>
    `Six calls of apply_async on two workers, ${ms} ms each. When the first two have returned, the pool is left. What becomes of the other four?`,
  inPython: (what: string) => `CPython 3.11: ${what}`,
  source:
    'Real runs on this machine. A call after the end is answered with “ValueError: Pool not running”, here as in CPython.',
  dropped: 'The pool is dropped',
  droppedTitle: 'pool = None, as in the notes',
  droppedListing: 'Notes 001, with pool = None',
  drop: 'Drop the pool',
  busy: 'Another run goes on.',
  printed: 'What the main process printed',
  droppedQuestion:
    'The sum does not depend on what becomes of the pool: map had returned. What becomes of its workers?',
  droppedAnswer: (total: number, alive: number) =>
    `The sum is ${total}, and ${alive} of 2 workers were still there when it was printed. This lesson ended them.`,
  lost: 'lost',
  lostBy: (error: string) => `lost: here get() raised ${error}.`,
  further: (answer: string) => `A further call: ${answer}`,
} as const
