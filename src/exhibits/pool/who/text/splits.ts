/** The words of `Splits.tsx`. */
export const text = {
  whoComputedEachSquareRun: 'Who computed each square, run by run',
  whoComputedEachSquare: 'Who computed each square',
  oneRowARunWill: 'One row a run will stand here.',
  sum: 'sum ',
  theNumberInASquare: 'The number in a square is the worker. Real runs on this machine.',
} as const
