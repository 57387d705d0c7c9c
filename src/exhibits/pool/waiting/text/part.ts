/** The words of `part.ts`. */
export const text = {
  title: 'Waiting',
  question: 'Do more workers than CPUs help when the tasks wait?',
} as const
