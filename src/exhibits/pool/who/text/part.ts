/** The words of `part.ts`. */
export const text = {
  title: 'Who ran what',
  question: 'Which worker computes which square?',
} as const
