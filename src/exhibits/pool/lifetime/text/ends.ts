/** The words of `ends.ts`. */
export const text = {
  closeInPython: 'all six arrive. The workers then end.',
  terminateInPython: 'two arrive. get() of the others waits for ever.',
  withCode: 'with Pool() as pool:',
  withInPython: 'as terminate: two arrive, the others never.',
  closingCode: 'with closing(pool):',
  closingInPython: 'as close: all six arrive.',
  noneInPython: 'the results arrive; the pool may stay, with a ResourceWarning, and hang at exit.',
  title: 'Which end of a pool keeps the results still to come?',
  sentence: 'A pool can be closed, terminated, or dropped. with does one of these for you: which?',
  kept: (byClose: number, byWith: number) => `close kept ${byClose} of 6 results, with kept ${byWith}`,
  keptWhy: 'with Pool() terminates at its end; closing() closes. Fetch results before the block ends, or close.',
} as const
