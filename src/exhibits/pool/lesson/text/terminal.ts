/** The words of `Terminal.tsx`. */
export const text = {
  nothingPrintedYet: 'Nothing printed yet.',
  theSameInEveryRun: '(the same in every run)',
  differsFromRunToRun: '(differs from run to run)',
  theSameInEveryRun2: '= the same in every run',
  yoursWillDifferOrderPids: '≈ yours will differ: order, PIDs',
} as const
