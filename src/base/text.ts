/** What is said of a value in a link that cannot be used as it is: what it was, and what is used instead. */
const shown = (written: string): string => (written.length > 24 ? `${written.slice(0, 24)}…` : written)
const quoted = (written: string): string => `"${shown(written)}"`

export const text = {
  noWholeNumber: (written: string, used: number) => `${quoted(written)} is not a whole number; ${used} is used`,
  noNumber: (written: string) => `${quoted(written)} is not a number; it is left out`,
  outside: (written: string, min: number, max: number, used: number) =>
    `${shown(written)} is outside ${min} to ${max}; ${used} is used`,
  noneOf: (written: string, words: readonly string[], used: string) =>
    `${quoted(written)} is not one of ${words.join(', ')}; ${used} is used`,
  noneBetween: (written: string, min: number, max: number, used: readonly number[]) =>
    `${quoted(written)} has no whole number from ${min} to ${max}; ${used.length === 0 ? 'the usual ones are used' : `${used.join(', ')} is used`}`,
  someNotBetween: (written: string, min: number, max: number, used: readonly number[]) =>
    `some of ${quoted(written)} are not whole numbers from ${min} to ${max}; ${used.join(', ')} is used`,
  tooLong: (length: number, longest: number) => `${length} characters is over the ${longest} that fit; it is left out`,
  ofKey: (key: string, problem: string) => `${key}: ${problem}.`,
} as const
