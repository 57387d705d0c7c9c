/** The words of `exhibit.ts`. */
export const text = {
  title: 'Pool',
} as const
