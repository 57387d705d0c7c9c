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
  part: 'Copies',
  context: (size: string, workers: number) => `${size} for ${workers} workers`,
  workers: 'Workers (p)',
  data: (size: string) => `${size} of data as`,
  run: 'Start the pool',
  noShared: 'This page has no shared memory',
  sees: 'sees the shared array',
  pid: (pid: number) => `PID ${pid}`,
  sharedMemory: 'shared memory',
  parent: 'parent',
  worker: (number: number) => `W${number}`,
  listing: 'Each worker is given the data when it starts',
  source:
    'The boxes show what each worker said that it holds; the interpreters come on top. Real workers on this machine.',
  starting: 'The pool starts.',
  startFirst: 'Start the pool first: only one that is there has memory.',
} as const
