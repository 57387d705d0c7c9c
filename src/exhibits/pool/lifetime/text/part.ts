/** The words of `part.ts`. */
export const text = {
  lifetime: 'Lifetime',
  whatDoTheWorkersKnow: 'What do the workers know, and when do they end?',
} as const
