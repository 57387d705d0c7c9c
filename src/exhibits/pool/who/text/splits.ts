/** The words of `Splits.tsx`. */
export const text = {
  label: 'Who computed each square, run by run',
  title: 'Who computed each square',
  empty: 'One row a run will stand here.',
  sum: (total: number) => `sum ${total}`,
  source: 'The number in a square is the worker. Real runs on this machine.',
} as const
