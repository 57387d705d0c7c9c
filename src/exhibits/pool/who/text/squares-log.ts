/** The words of `SquaresLog.tsx`. */
export const text = {
  startOptions: [
    { value: 'up', label: 'when all workers are up' },
    { value: 'cold', label: 'while they start' },
  ],
  whoRanWhat: 'Who ran what',
  tenSquaresWorkers: (workers: string | number) => `Ten squares, ${workers} workers`,
  workersNprocs: 'Workers (nprocs)',
  mapIsCalled: 'map is called',
  notes001Script2: 'Notes 001, script 2',
  yourOwnRunsWith: 'Your own runs with ',
  worker: 'worker',
  workers: 'workers',
  run: 'Run',
  runTenTimes: 'Run ten times',
  whatTheProcessesPrinted: 'What the processes printed',
  reduceAddsTheSquaresUp: 'reduce(…) adds the squares up.',
  inPython3ItLives: 'In Python 3 it lives in ',
  functools: 'functools',
  withoutTheImportTheScript: '; without the import the script ends with a NameError.',
  sumSquares: 'sum(squares)',
  doesTheSame: ' does the same.',
  twoWorkersDoHalfEach: 'Two workers do half each, ten do a tenth each: the work is divided evenly.',
  onAverageOnlyTheList:
    'On average only. The list is cut into about four chunks a worker, and an idle worker takes the next one.',
  pids6190And6191Did: 'PIDs 6190 and 6191 did six and four.',
  thatSampleIsItselfNo:
    'That sample is itself no even split; its pairs are the chunks of 2. A browser has no PIDs: these are our own numbers.',
} as const
