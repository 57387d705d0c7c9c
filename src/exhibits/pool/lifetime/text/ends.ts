/** The words of `ends.ts`. */
export const text = {
  allSixArriveTheWorkers: 'All six arrive. The workers then end.',
  twoArriveGetOfThe: 'Two arrive. get() of the others waits for ever.',
  withPoolAsPool: 'with Pool() as pool:',
  asTerminateTwoArriveThe: 'As terminate: two arrive, the others never.',
  withClosingPool: 'with closing(pool):',
  asCloseAllSixArrive: 'As close: all six arrive.',
  theResultsArriveThePool: 'The results arrive; the pool may stay, with a ResourceWarning, and hang at exit.',
  whichEndOfAPool: 'Which end of a pool keeps the results still to come?',
  aPoolCanBeClosed: 'A pool can be closed, terminated, or dropped. with does one of these for you: which?',
  closeKeptOf6Results: (byClose: number, byWith: number) => `close kept ${byClose} of 6 results, with kept ${byWith}`,
  withPoolTerminatesAtIts:
    'with Pool() terminates at its end; closing() closes. Fetch results before the block ends, or close.',
} as const
