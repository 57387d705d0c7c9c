const count = (value: number): string => value.toLocaleString('en')

/** The words about an address that could not be used as it is. */
export const text = {
  tooLong: 'This link is too long to be read',
  tooLongWhy: (length: number, longest: number) =>
    `It has ${count(length)} characters, and at most ${count(longest)} are read. These are the exhibits.`,
  unknown: 'This address leads to no exhibit',
  nothingAt: 'There is nothing at',
  theseAre: 'These are the exhibits.',
  otherVersion: (version: string) => `This link has version ${version}`,
  otherVersionWhy: (version: string) => `This page reads version ${version}. What it does not know is left out.`,
} as const
