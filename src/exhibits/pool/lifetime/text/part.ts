/** The words of `part.ts`. */
export const text = {
  title: 'Lifetime',
  question: 'What do the workers know, and when do they end?',
} as const
