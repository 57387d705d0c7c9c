/** The words of `HeldData.tsx`. */
export const text = {
  dataOptions: [
    { value: 'copied', label: 'an ordinary array' },
    { value: 'shared', label: 'a RawArray' },
  ],
  notes: [
    {
      lecture: 'Each process has its own interpreter and its own copy of the data: watch memory for large data.',
      today:
        'Still so. A forked worker shares the parent’s pages until one of them writes; CPython’s reference counts are such writes.',
    },
    {
      lecture: 'A pool of p workers is p + 1 processes: one parent and p children.',
      today:
        'Still so, here as well: the parent is a worker of its own, and shares a CPU with a child while it hands out and collects.',
    },
  ],
  copies: 'Copies',
  forWorkers: (bytes: string | number, workers: string | number) => `${bytes} for ${workers} workers`,
  workersP: 'Workers (p)',
  ofDataAs: (bytes: string | number) => `${bytes} of data as`,
  startThePool: 'Start the pool',
  thisPageHasNoShared: 'This page has no shared memory',
  seesTheSharedArray: 'sees the shared array',
  pid: (pid: string | number) => `PID ${pid}`,
  sharedMemory: 'shared memory ',
  theBoxesShowWhatEach:
    'The boxes show what each worker said that it holds; the interpreters come on top. Real workers on this machine.',
  thePoolStarts: 'The pool starts.',
  startThePoolFirstOnly: 'Start the pool first: only one that is there has memory.',
} as const
