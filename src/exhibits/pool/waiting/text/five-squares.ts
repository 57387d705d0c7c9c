/** The words of `FiveSquares.tsx`. */
export const text = {
  eachOptions: [
    { value: '1s', label: '1 s, as in the notes' },
    { value: '200ms', label: '0.2 s' },
  ],
  notes: [
    {
      lecture: 'with closes the pool.',
      today: 'It terminates the pool. After map nothing is in flight, so here it makes no difference: see Lifetime.',
    },
    {
      lecture: 'map blocks until all are done and returns a list.',
      today: 'Still so: the parent waits the whole time, then has all results at once, in input order.',
    },
    {
      lecture: 'The pool distributes the tasks automatically.',
      today:
        'Five tasks for four workers are five chunks of one; map would cut up to sixteen. Whoever wakes first takes the fifth.',
    },
  ],
  waiting: 'Waiting',
  fiveSlowSquaresWorkers: (workers: string | number) => `Five slow squares, ${workers} workers`,
  eachSquareSleeps: 'Each square sleeps',
  notes003: 'Notes 003',
  yourOwnRuns: 'Your own runs:',
  withWord: (seconds: string | number, workers: string | number) => `${seconds} with ${workers}`,
  run: 'Run',
  about: (seconds: string | number) => `About ${seconds}`,
  workersNothingRunYet: (workers: string | number) => `${workers} workers, nothing run yet`,
  workersSleptRoundsIn: (workers: string | number, roundsOf: string | number, seconds: string | number) =>
    `${workers} workers slept ${roundsOf} rounds in ${seconds}`,
  whatTheMainProcessPrinted: 'What the main process printed',
  measuredOnThisMachineFrom: 'Measured on this machine, from the call of map to its result.',
} as const
