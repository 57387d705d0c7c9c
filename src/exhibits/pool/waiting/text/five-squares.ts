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
  part: 'Waiting',
  context: (workers: number) => `Five slow squares, ${workers} workers`,
  each: 'Each square sleeps',
  listing: 'Notes 003',
  ownRuns: (runs: string) => `Your own runs: ${runs}.`,
  ownRun: (time: string, workers: number) => `${time} with ${workers}`,
  run: 'Run',
  progress: (time: string) => `About ${time}`,
  lanesEmpty: (workers: number) => `${workers} workers, nothing run yet`,
  lanes: (workers: number, rounds: number, time: string) => `${workers} workers slept ${rounds} rounds in ${time}`,
  printed: 'What the main process printed',
  source: 'Measured on this machine, from the call of map to its result.',
} as const
