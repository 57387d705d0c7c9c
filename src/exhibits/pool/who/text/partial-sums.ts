/** The words of `PartialSums.tsx`. */
export const text = {
  notes: [
    {
      lecture: 'Exercise: a pool of 4 processes computes the sum of 1 to n.',
      today:
        'Split the input, then collect and combine. Each worker sums in a variable of its own: nothing is shared, so nothing can be lost.',
    },
    {
      lecture: 'You must usually combine the n partial results yourself.',
      today:
        'Still so: map returns the list of four, and the parent adds them. Right cuts give 31250125000, 93750125000, 156250125000 and 218750125000.',
    },
  ],
  part: 'Who ran what',
  context: (form: string) => `Partial sums, ${form}`,
  listing: 'A pool of four computes 1 + … + n',
  form: 'A part is',
  run: 'Sum with four workers',
  table: 'The four parts',
  partColumn: 'Part',
  sumsUp: 'Sums up',
  partialSum: 'Partial sum',
  notRun: (right: string) => `Together: not run yet. n(n + 1)/2 is ${right}.`,
  total: (sum: string, right: string) => `Together ${sum}. n(n + 1)/2 is ${right}.`,
  cut: (number: number) => `Cut ${number}`,
} as const
