/** The words of `StreamChart.tsx`. */
export const text = {
  noRunYet: 'No run yet',
  atMostOfItemsWere: (mostAhead: string | number, items: string | number, round: string | number) =>
    `At most ${mostAhead} of ${items} items were held at once, in ${round} ms`,
  pulled: 'pulled',
  taken: 'taken',
  itemsFromBottomToTop: ' items from bottom to top, ',
  sFromLeftToRight: ' s from left to right',
  readAheadHereAtMost: 'read ahead here: at most ',
} as const
