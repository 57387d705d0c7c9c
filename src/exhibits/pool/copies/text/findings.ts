/** The words of `findings.ts`. */
export const text = {
  changeTitle: 'A child adds 1 to a variable of its parent',
  changeSentence: 'Once to a plain variable, once to a RawValue. What does the parent see afterwards?',
  still: (value: number) => `still ${value}`,
  counter: (value: string | number) => `counter is ${value}`,
  changedOwn: (own: string) => `In the parent ${own}`,
  changedOwnWhy: 'The child changed its own variable. This page has no shared memory, so a RawValue is refused.',
  changedBoth: (own: string, shared: number) => `In the parent ${own}, and r.value is ${shared}`,
  changedBothWhy:
    'The child changed its own counter, in memory of its own. r.value is one number in memory that both share.',
  costTitle: 'What does a big argument cost?',
  costSentence: 'An argument is copied to the worker: pickled in Python, cloned here. Shared memory is not.',
  copied: (size: string, time: string) => `${size}: ${time} copied`,
  noShared: 'This page has no shared memory to compare with. The copy grows with the size.',
  shared: (copied: string, time: string) => `${copied}, ${time} shared`,
  sharedWhy: 'A copy takes time for every byte, each time. Shared memory costs one message, whatever its size.',
  holdingTitle: (workers: number, each: string) => `${workers} workers are given ${each} when they start`,
  holdingSentence: 'A worker is a whole interpreter with memory of its own. How often does the data exist?',
  oneArray: (each: string, processes: number) => `One array of ${each} for ${processes} processes`,
  oneArrayWhy:
    'All see the same memory. Each worker still has an interpreter of its own, so memory grows with p all the same.',
  copies: (copies: number, together: string, each: string) => `${copies} copies: ${together} for ${each} of data`,
  copiesWhy: (workers: number) =>
    `One in the parent and one in each of ${workers} workers, besides their interpreters: memory grows with p + 1.`,
} as const
