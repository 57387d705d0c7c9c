/** What an address, or another granularity, puts on the stage. */
import { readParams } from '#base'
import { ownProgram, params, readDigits, type Settings } from './params.ts'
import type { Parts } from './parts.ts'
import { complete, type Place, remaining } from './schedules.ts'
import type { Ready, Snapshot } from './snapshot.ts'
import { type Core, type Stage, stageOf } from './stage.ts'
import { text } from './text/address.ts'

/** The settings of an address, and what of it could not be used. */
export function settingsOf(query: URLSearchParams): Pick<Snapshot, 'settings' | 'message'> {
  const { values, problems } = readParams(params, query)
  return { settings: values, message: problems.length === 0 ? null : problems.join(' ') }
}

/** Settings that name another program: the schedule then means nothing. */
const ofProgram = ['program', 'source', 'p', 'k'] as const

/** What a visitor can choose beside the schedule. */
export type Choice = Partial<
  Pick<Settings, (typeof ofProgram)[number] | 'panel' | 'seed' | 'by' | 'starts' | 'switches' | 'end'>
>

/** What of the settings means nothing for another program. */
const ofItsRuns = { schedule: '', step: 0, starts: '', switches: -1, end: '' }

/** The settings after a choice, and whether they name another program. */
export function chosen(settings: Settings, choice: Choice): { readonly settings: Settings; readonly other: boolean } {
  const other = ofProgram.some((key) => choice[key] !== undefined)
  const named = choice.program !== undefined || choice.source !== undefined
  const fresh = { ...(other && ofItsRuns), ...(named && { show: '' as const, p: 0, k: 0 }) }
  return { settings: { ...settings, ...fresh, ...choice }, other }
}

/** Settings whose program the catalogue has, and what is said where an address names another. */
export function inCatalogue(
  programs: Parts['programs'],
  settings: Settings,
): Pick<Snapshot, 'settings'> & Partial<Pick<Snapshot, 'message'>> {
  const { program, source } = settings
  if (source !== '' || program === ownProgram || programs.some(({ id }) => id === program)) return { settings }
  const { fallback } = params.program
  return { settings: chosen(settings, { program: fallback }).settings, message: text.noSuchProgram(program, fallback) }
}

export interface Opening {
  readonly stage: Stage
  readonly schedule: readonly number[]
}

/**
 * The program of the settings with their schedule, or with the program's own first one where they name none.
 * @throws {SourceError} where the text is no program
 */
export function openingOf({ core, programs }: Pick<Parts, 'core' | 'programs'>, settings: Settings): Opening {
  const stage = stageOf(core, programs, settings)
  const preset = stage.program?.presets.find(
    (one) => one.granularity === stage.lowered.granularity && one.constants === undefined,
  )
  const fresh = settings.schedule === '' && settings.p + settings.k === 0
  const wish = readDigits(fresh ? (preset?.schedule ?? '') : settings.schedule)
  return { stage, schedule: complete(stage.machine, wish) }
}

/** Where a run is once its program is cut otherwise; not faithful where it switches within what is one step then. */
export function placeAt(
  core: Core,
  { stage, schedule }: Ready,
  step: number,
  to: Stage,
): Place & { faithful: boolean } {
  const whole = core.zoom(schedule, stage.lowered, to.lowered)
  const past = core.zoom(schedule.slice(0, step), stage.lowered, to.lowered)
  const wish = [...past.schedule, ...remaining(whole.schedule, past.schedule)]
  return { schedule: complete(to.machine, wish), step: past.schedule.length, faithful: whole.faithful }
}
