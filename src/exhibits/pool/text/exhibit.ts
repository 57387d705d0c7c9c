/** The words of `exhibit.ts`. */
export const text = {
  pool: 'Pool',
} as const
