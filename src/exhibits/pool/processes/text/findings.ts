/** The words of `findings.ts`. */
export const text = {
  raceTitle: 'p is started, then q: which finishes first?',
  raceSentence: 'Both run the same function, each in a process of its own, and p is started first.',
  try: 'try',
  tries: 'tries',
  raceCount: (p: number, tries: number, form: string, q: number) =>
    `p finished first in ${p} of ${tries} ${form}, q in ${q}`,
  equalBoth: 'Same function, same arguments, and still no fixed order: the operating system decides who runs when.',
  unequalBoth: 'The amount of work shifts the odds. It does not make a promise.',
  equalOne:
    'Always the same so far. That is no promise: nothing in the program makes one wait for the other. Try more.',
  unequalOne: 'So much more work decides it on this machine. Give both the same work, and the order is open again.',
  bobTitle: 'Four processes print “bob”, and each starts two more',
  bobSentence: 'Every process of the tree below the main one prints once. How often is “bob” printed?',
  bobRunning: '“bob” is being printed',
  bobCount: (prints: number) => `“bob” was printed ${prints} times`,
  bobSum: '4 × (1 + 2) = 12 prints, by 4 + 8 processes; with the main process the tree has 1 + 4 + 8 = 13.',
  endingsTitle: 'How does a parent learn how its child ended?',
  endingsSentence: 'join waits until a process is over; then its exitcode says how. Before that it is None.',
  none: 'None',
  codes: (list: string) => `Exit codes: ${list}`,
  codesMean:
    '0 for a return, 1 for an exception, minus the signal’s number for one that was ended, None while it runs.',
} as const
