/** The words of `findings.ts`. */
export const text = {
  pIsStartedThenQ: 'p is started, then q: which finishes first?',
  bothRunTheSameFunction: 'Both run the same function, each in a process of its own, and p is started first.',
  try: 'try',
  tries: 'tries',
  pFinishedFirstInOf: (p: string | number, tries: string | number, form: string | number, q: string | number) =>
    `p finished first in ${p} of ${tries} ${form}, q in ${q}`,
  sameFunctionSameArgumentsAnd:
    'Same function, same arguments, and still no fixed order: the operating system decides who runs when.',
  theAmountOfWorkShifts: 'The amount of work shifts the odds. It does not make a promise.',
  alwaysTheSameSoFar:
    'Always the same so far. That is no promise: nothing in the program makes one wait for the other. Try more.',
  soMuchMoreWorkDecides:
    'So much more work decides it on this machine. Give both the same work, and the order is open again.',
  fourProcessesPrintBobAnd: 'Four processes print “bob”, and each starts two more',
  everyProcessOfTheTree: 'Every process of the tree below the main one prints once. How often is “bob” printed?',
  soFar: ' so far',
  bobWasPrintedTimes: (prints: string | number, form: string | number) => `“bob” was printed ${prints} times${form}`,
  n41212Prints: '4 × (1 + 2) = 12 prints, by 4 + 8 processes; with the main process the tree has 1 + 4 + 8 = 13.',
  howDoesAParentLearn: 'How does a parent learn how its child ended?',
  joinWaitsUntilAProcess: 'join waits until a process is over; then its exitcode says how. Before that it is None.',
  none: 'None',
  exitCodes: (join: string | number) => `Exit codes: ${join}`,
  n0ForAReturn1:
    '0 for a return, 1 for an exception, minus the signal’s number for one that was ended, None while it runs.',
} as const
