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
  processes: 'Processes',
  theTreeThatPrintsBob: 'The tree that prints bob',
  notes000: 'Notes 000',
  yourOwnRunPrintedIt: 'Your own run printed it ',
  times: ' times.',
  run: 'Run',
  of12Printed: (length: string | number) => `${length} of 12 printed`,
  realProcessesOnThisMachine:
    'Real processes on this machine, with children of their own; a filled one has printed. Process 2.1 is the first child of process 2.',
  whatTheyPrintedInOrder: 'What they printed, in order',
  whatTheProcessesPrinted: 'What the processes printed',
} as const
