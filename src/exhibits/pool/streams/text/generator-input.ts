/** The words of `GeneratorInput.tsx`. */
export const text = {
  howOptions: [
    { value: 'imap', label: 'imap' },
    { value: 'unordered', label: 'imap_unordered' },
    { value: 'list', label: 'map, of a list' },
  ],
  callerOptions: [
    { value: 'quick', label: 'at once' },
    { value: 'slow', label: 'one in 40 ms' },
  ],
  notes: [
    {
      lecture: 'Use iterators or generators for large data instead of loading all of it.',
      today:
        'With imap or imap_unordered. map turns any iterable into a list first, because it must know the length to cut chunks.',
    },
    {
      lecture: 'imap avoids holding the whole data set.',
      today:
        'Not in CPython by itself: a thread of its pool reads the generator to its end at once. With 3.11, 40 of 40 items had been pulled when the first result came. The results are what imap does not collect.',
    },
    {
      lecture: 'Generators keep memory low.',
      today:
        'Only if reading waits for the consumer: back-pressure. Here imap waits while 4 chunks a worker are not yet handed out. In Python a semaphore that the generator acquires and the consumer releases does it.',
    },
  ],
  part: 'Streams',
  context: (items: number, workers: number) => `${items} items, ${workers} workers`,
  method: 'Method',
  caller: 'The caller takes results',
  listing: 'A generator as input',
  run: 'Run',
  progress: (taken: number, items: number) => `${taken} of ${items} taken`,
  pulled: 'pulled before the first result',
  held: 'held at once, at most',
  taken: 'taken by the caller',
  source:
    'A real run on this machine: each item waits 20 ms in a worker, every eighth 100 ms; the workers are up before.',
} as const
