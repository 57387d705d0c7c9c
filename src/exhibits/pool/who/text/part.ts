/** The words of `part.ts`. */
export const text = {
  whoRanWhat: 'Who ran what',
  whichWorkerComputesWhichSquare: 'Which worker computes which square?',
} as const
