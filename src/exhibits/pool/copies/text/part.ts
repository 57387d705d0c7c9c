/** The words of `part.ts`. */
export const text = {
  title: 'Copies',
  question: 'What does a parent see of what its child changes?',
} as const
