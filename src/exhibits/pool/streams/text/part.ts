/** The words of `part.ts`. */
export const text = {
  title: 'Streams',
  question: 'How much of its input does a call hold at once?',
} as const
