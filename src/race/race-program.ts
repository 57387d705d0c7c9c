import type { Granularity } from './lower/lowered.ts'

/** What beginners believe, in their words; each program of the catalogue answers one. */
export const misconceptions = {
  'a-line-is-one-step': 'One line of source runs as a whole',
  'plus-equals-is-one-step': '"+=" is atomic',
  'nothing-below-n': 'At least one process gets all of its updates counted',
  'any-lock-will-do': 'A lock anywhere fixes it',
  'it-ran-often': 'It ran a hundred times, so it is right',
  'checking-is-enough': 'What I have just checked still holds',
  'memory-is-shared': 'Processes share their variables',
  'results-in-call-order': 'Results arrive in the order of the calls',
  'waiting-ends': 'A process that waits goes on some day',
  'memory-is-in-order': 'Every process sees writes in the order of the program',
  'only-locks-help': 'Without a lock there is no way',
} as const

export type Misconception = keyof typeof misconceptions

/** What a program is filed under, in the order shown. */
export const topics = [
  'Lost update',
  'Fixes',
  'Check, then act',
  'Deadlock',
  'Mutual exclusion by hand',
  'Working together',
  'Memory',
  'Puzzles',
] as const

export type Topic = (typeof topics)[number]

/** A `const` of the text that the visitor may set. */
export interface Parameter {
  /** As in the text. */
  readonly name: string
  readonly label: string
  readonly min: number
  readonly max: number
}

/** A schedule worth seeing, one click away. */
export interface Preset {
  readonly title: string
  readonly granularity: Granularity
  /** Values of constants that differ from the text's. */
  readonly constants?: Readonly<Record<string, number>>
  /** One digit for each step: the number of the process. */
  readonly schedule: string
  /** What it ends in: "outcome 1", "deadlock" or "violation". */
  readonly end: string
}

/** What all schedules at one granularity give. */
export interface DeclaredEnds {
  readonly granularity: Granularity
  readonly constants?: Readonly<Record<string, number>>
  /**
   * Every end that some schedule reaches and no other: "outcome 1", "deadlock" or "violation", with the exact number of
   * schedules; null where schedules can go round for ever and have no number.
   */
  readonly ends: Readonly<Record<string, bigint | null>>
}

/** A program of the catalogue. */
export interface RaceProgram {
  /** Equal to the file's name; the key in links. */
  readonly id: string
  readonly title: string
  readonly topic: Topic
  /** Place within the topic, ascending. */
  readonly order: number
  /** One or two sentences for someone who sees it for the first time. */
  readonly summary: string
  /** Null for a program that answers none. */
  readonly answers: Misconception | null
  /** In the surface language. */
  readonly source: string
  readonly parameters: readonly Parameter[]
  /** Those that make sense, the one to begin with first. */
  readonly granularities: readonly [Granularity, ...Granularity[]]
  readonly presets: readonly Preset[]
  /** Proved by exploration in a test, one entry at least for each granularity. */
  readonly declared: readonly DeclaredEnds[]
}

/** Declares a program of the catalogue; the text begins after the first line break. */
export function defineRaceProgram(program: RaceProgram): RaceProgram {
  return { ...program, source: program.source.replace(/^\n/, '') }
}

/** The text with other values for its constants; names it does not declare are ignored. */
export function withConstants(source: string, constants: Readonly<Record<string, number>>): string {
  return Object.entries(constants).reduce(
    (text, [name, value]) => text.replace(new RegExp(`^const ${name} = -?\\d+`, 'm'), `const ${name} = ${value}`),
    source,
  )
}
