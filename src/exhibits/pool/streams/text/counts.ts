/** The words of `counts.ts`. */
export const text = {
  title: (items: number, method: string) => `A generator of ${items} items into ${method}`,
  listSentence: 'map needs the length of its input, so it makes a list of everything first.',
  sentence: 'Items are pulled as results are taken. How many are held at the same time?',
  held: (method: string, most: number, items: number) => `${method} held at most ${most} of ${items} items at once`,
  listWhy: (pulled: number | null) => `All ${pulled} had been pulled before the first result reached the caller.`,
  inOrder: 'Results came in input order',
  outOfOrder: (late: number) => `${late} results came before earlier ones`,
  heldWhy: (order: string, workers: number, most: number) =>
    `${order}. Our pool reads at most 4 × ${workers} = ${most} items ahead of what the caller was given; CPython’s imap reads the whole input.`,
} as const
