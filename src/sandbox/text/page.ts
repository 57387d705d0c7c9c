/** What a visitor's text, its workers and its answer say for themselves, errors included: each stands beside the text. */
const few = (count: number, one: string, several: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${several}`

export const text = {
  frameTitle: 'Sandbox for your own code',
  unreadableLink: 'code: it could not be read; the code shown is not from the link.',
  notAllowed: 'This code came with a link and has not been allowed to run.',
  tooManyBytes: (most: number) => `the code is longer than ${most} bytes`,
  tooLongForAddress: 'The text is too long for an address.',
  tooLong: (length: number, longest: number) => `The text has ${length} characters; at most ${longest} are taken.`,
  column: (column: string) => `, column ${column}`,
  stuck: (seconds: number) => `The text was still running after ${seconds} s, before the first task. It was stopped.`,
  cancelled: 'Cancelled before the first task.',
  answer: (results: number, sum: number | null, checksum: string) =>
    `${few(results, 'result', 'results')}${sum === null ? '' : `, sum ${sum}`}, checksum ${checksum}`,
  nestedTooDeep: (deepest: number) => `results are nested more than ${deepest} deep`,
} as const
