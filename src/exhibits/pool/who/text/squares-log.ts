/** The words of `SquaresLog.tsx`. */
export const text = {
  startOptions: [
    { value: 'up', label: 'when all workers are up' },
    { value: 'cold', label: 'while they start' },
  ],
  notes: [
    {
      lecture: 'reduce(…) adds the squares up.',
      today:
        'In Python 3 it lives in functools; without the import the script ends with a NameError. sum(squares) does the same.',
    },
    {
      lecture: 'Two workers do half each, ten do a tenth each: the work is divided evenly.',
      today: 'On average only. The list is cut into about four chunks a worker, and an idle worker takes the next one.',
    },
    {
      lecture: 'PIDs 6190 and 6191 did six and four.',
      today:
        'That sample is itself no even split; its pairs are the chunks of 2. A browser has no PIDs: these are our own numbers.',
    },
  ],
  part: 'Who ran what',
  context: (workers: number) => `Ten squares, ${workers} workers`,
  nprocs: 'Workers (nprocs)',
  start: 'map is called',
  listing: 'Notes 001, script 2',
  ownRuns: (workers: number, splits: string) =>
    `Your own runs with ${workers === 1 ? '1 worker' : `${workers} workers`}: ${splits}.`,
  run: 'Run',
  tenTimes: 'Run ten times',
  printed: 'What the processes printed',
} as const
