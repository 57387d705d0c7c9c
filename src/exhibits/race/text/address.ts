/** What is said where an address holds something that cannot be used. */
export const text = {
  badSchedule: (longest: number): string => `a schedule is at most ${longest} digits from 0 to 7; it is left out`,
  badEnd: 'an end is an outcome such as 2 or 20,160, deadlock or violation; it is left out',
  badProgram: 'a program is named in lower-case letters; lost-update is used',
  noSuchProgram: (program: string, instead: string): string =>
    `The catalogue has no program ${program}; this is ${instead}.`,
} as const
