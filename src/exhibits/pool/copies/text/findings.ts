/** The words of `findings.ts`. */
export const text = {
  aChildAdds1To: 'A child adds 1 to a variable of its parent',
  onceToAPlainVariable: 'Once to a plain variable, once to a RawValue. What does the parent see afterwards?',
  still: (after: string | number) => `still ${after}`,
  counterIs: (form: string | number) => `counter is ${form}`,
  inTheParent: (own: string | number) => `In the parent ${own}`,
  theChildChangedItsOwn:
    'The child changed its own variable. This page has no shared memory, so a RawValue is refused.',
  inTheParentAndR: (own: string | number, after: string | number) => `In the parent ${own}, and r.value is ${after}`,
  theChildChangedItsOwn2:
    'The child changed its own counter, in memory of its own. r.value is one number in memory that both share.',
  whatDoesABigArgument: 'What does a big argument cost?',
  anArgumentIsCopiedTo: 'An argument is copied to the worker: pickled in Python, cloned here. Shared memory is not.',
  copied: (bytes: string | number, formatDuration: string | number) => `${bytes}: ${formatDuration} copied`,
  thisPageHasNoShared: 'This page has no shared memory to compare with. The copy grows with the size.',
  shared: (title: string | number, formatDuration: string | number) => `${title}, ${formatDuration} shared`,
  aCopyTakesTimeFor: 'A copy takes time for every byte, each time. Shared memory costs one message, whatever its size.',
  workersAreGivenWhenThey: (workers: string | number, each: string | number) =>
    `${workers} workers are given ${each} when they start`,
  aWorkerIsAWhole: 'A worker is a whole interpreter with memory of its own. How often does the data exist?',
  oneArrayOfForProcesses: (each: string | number, value: string | number) =>
    `One array of ${each} for ${value} processes`,
  allSeeTheSameMemory:
    'All see the same memory. Each worker still has an interpreter of its own, so memory grows with p all the same.',
  copiesForOfData: (value: string | number, bytes: string | number, each: string | number) =>
    `${value} copies: ${bytes} for ${each} of data`,
  oneInTheParentAnd: (workers: string | number) =>
    `One in the parent and one in each of ${workers} workers, besides their interpreters: memory grows with p + 1.`,
} as const
