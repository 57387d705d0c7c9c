/** The words of `StreamChart.tsx`. */
export const text = {
  empty: 'No run yet',
  label: (most: number, items: number, ms: number) =>
    `At most ${most} of ${items} items were held at once, in ${ms} ms`,
  items: (items: number) => `${items} items`,
  seconds: (seconds: string) => `${seconds} s`,
  pulled: 'pulled from the generator',
  taken: 'taken by the caller',
  held: (most: number) => `${most} held`,
  lookahead: (most: number) => `read ahead here: at most ${most}`,
} as const
