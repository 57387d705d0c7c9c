/** The words of `part.ts`. */
export const text = {
  title: 'Processes',
  question: 'Does the process started first finish first?',
} as const
