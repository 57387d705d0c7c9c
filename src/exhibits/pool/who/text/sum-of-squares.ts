/** The words of `SumOfSquares.tsx`. */
export const text = {
  notes: [
    {
      lecture: 'Ten workers get 500 numbers each, two get 2,500 each.',
      today:
        'On average. CPython cuts 40 chunks of 125 for ten and 8 of 625 for two; who takes how many depends on who is idle.',
    },
    {
      lecture: 'Pool() starts as many workers as cpu_count() says; the notes’ machine had 4.',
      today: 'Still the default, and a good one for computing. A browser may report fewer CPUs than there are.',
    },
    {
      lecture: 'The workers are copies of your script.',
      today: 'With fork. With spawn and forkserver they import the script anew; here they load a module of functions.',
    },
    {
      lecture: 'Map, then reduce.',
      today:
        'The notes’ files with the combined results are not included: adding the n partial results is the caller’s work, as here.',
    },
  ],
  part: 'Who ran what',
  context: (workers: number) => `Sum of 5,000 squares, ${workers} workers`,
  defaultWorkers: (logicalCpus: number) => `Pool() without a number would start ${logicalCpus}.`,
  listing: 'Notes 001, script 1',
  run: 'Run',
  printed: 'What the main process printed',
} as const
