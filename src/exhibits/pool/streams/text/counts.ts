/** The words of `counts.ts`. */
export const text = {
  aGeneratorOfItemsInto: (items: string | number, name: string | number) =>
    `A generator of ${items} items into ${name}`,
  mapNeedsTheLengthOf: 'map needs the length of its input, so it makes a list of everything first.',
  itemsArePulledAsResults: 'Items are pulled as results are taken. How many are held at the same time?',
  heldAtMostOfItems: (name: string | number, most: string | number, items: string | number) =>
    `${name} held at most ${most} of ${items} items at once`,
  allHadBeenPulledBefore: (pulledAtFirst: number | null) =>
    `All ${pulledAtFirst} had been pulled before the first result reached the caller.`,
  resultsCameInInputOrder: 'Results came in input order',
  resultsCameBeforeEarlierOnes: (late: string | number) => `${late} results came before earlier ones`,
  ourPoolReadsAtMost: (orderWords: string | number, workers: string | number, lookahead: string | number) =>
    `${orderWords}. Our pool reads at most 4 × ${workers} = ${lookahead} items ahead of what the caller was given; CPython’s imap reads the whole input.`,
} as const
