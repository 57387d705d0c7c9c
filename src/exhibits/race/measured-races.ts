/** What was raced on this machine since the page was opened, for the panels that set it beside the model. */
import { Store } from '#base'
import type { RaceSetup, RaceTrial, VariantId } from '#race'

/** The runs of one way to add 1. */
export interface KeptRace {
  readonly setup: Pick<RaceSetup, 'workers'>
  readonly runs: readonly RaceTrial[]
}

/** The last race of each variant. Nothing is kept when the page is closed. */
export const measuredRaces = new Store<Readonly<Partial<Record<VariantId, KeptRace>>>>({})

const variantByProgram: Readonly<Record<string, VariantId>> = {
  'lost-update': 'split',
  'one-line': 'plain',
  'plus-equals': 'plain',
  lock: 'lock',
  'lock-too-small': 'small-lock',
  'atomic-add': 'add',
  'cas-retry': 'cas',
  'partial-sums': 'own-counter',
}

/** The variant that does on the machine what a program of the catalogue does; undefined where there is none. */
export const variantOf = (program: string | undefined): VariantId | undefined =>
  program === undefined ? undefined : variantByProgram[program]

/** The race that does what a program of the catalogue does, where it was run in this visit. */
export function raceOf(
  races: Readonly<Partial<Record<VariantId, KeptRace>>>,
  program: string | undefined,
): KeptRace | null {
  const variant = variantOf(program)
  return variant === undefined ? null : (races[variant] ?? null)
}
