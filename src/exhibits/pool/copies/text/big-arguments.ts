/** The words of `BigArguments.tsx`. */
export const text = {
  notes: [
    {
      lecture: 'Parent and children communicate, and that costs time.',
      today:
        'In CPython arguments and results are pickled, sent through a pipe and unpickled. Here they are cloned by the browser; a typed array as a result is moved, not copied.',
    },
    {
      lecture: 'For large data use iterators instead of a list of everything.',
      today: 'Or hand over a place instead of the data: a file name, a range of indices, shared memory.',
    },
  ],
  part: 'Copies',
  context: 'A big argument',
  run: 'Measure three sizes',
  listing: 'A copy for each task, and one array for all',
  table: (rounds: number) => `An array of numbers to a worker and one number back: median of ${rounds}`,
  array: 'Array',
  copied: 'Copied',
  copiedSlowest: 'Copied, slowest',
  shared: 'Shared',
  noSharedMemory: 'no shared memory',
  sharedSlowest: 'Shared, slowest',
  source:
    'Measured on this machine, the two ways in turns, on one worker that is up; the first round of each is left out.',
} as const
