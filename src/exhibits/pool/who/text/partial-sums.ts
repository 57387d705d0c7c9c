/** The words of `PartialSums.tsx`. */
export const text = {
  whoRanWhat: 'Who ran what',
  partialSums: (form: string | number) => `Partial sums, ${form}`,
  aPoolOfFourComputes: 'A pool of four computes 1 + … + n',
  aPartFromCutA: 'A part from cut a to cut b is',
  sumWithFourWorkers: 'Sum with four workers',
  theFourParts: 'The four parts',
  part: 'Part',
  sumsUp: 'Sums up',
  partialSum: 'Partial sum',
  togetherNotRunYet: 'Together: not run yet.',
  together: (number: string | number) => `Together ${number}.`,
  nN12Is: ' n(n + 1)/2 is ',
  cut: 'Cut ',
} as const
