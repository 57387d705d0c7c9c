/** The words of `Bob.tsx`. */
export const text = {
  notes: [
    {
      lecture: 'bob is printed 12 times.',
      today:
        'Always 12. The order differs, and in CPython two may share a line (“bobbob”): print writes the text and the line end, and another process can come between.',
    },
    {
      lecture: 'A process can start processes.',
      today:
        'Workers of a Pool cannot: they are daemons, and “daemonic processes are not allowed to have children”. A Process can.',
    },
  ],
  part: 'Processes',
  context: 'The tree that prints bob',
  listing: 'Notes 000',
  ownRun: (prints: number) => `Your own run printed it ${prints} times.`,
  run: 'Run',
  progress: (printed: number) => `${printed} of 12 printed`,
  source:
    'Real processes on this machine, with children of their own; a filled one has printed. Process 2.1 is the first child of process 2.',
  inOrder: 'What they printed, in order',
  printed: 'What the processes printed',
} as const
