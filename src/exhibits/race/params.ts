/** What the address of the exhibit says: the program, how finely it is cut, the schedule and the place in it. */
import { integer, oneOf, type Param, type Params, text } from '#base'
import type { Granularity } from '#race'
import { text as words } from './text/address.ts'

export interface Settings {
  /** The id of a program of the catalogue; `ownProgram` for a text of the visitor. */
  readonly program: string
  /** The text where the program is the visitor's own, else empty. */
  readonly source: string
  /** Empty stands for the program's own first. */
  readonly show: Granularity | ''
  /** One digit for each step: the number of the process. Empty stands for the program's own. */
  readonly schedule: string
  /** How many steps of the schedule have been taken. */
  readonly step: number
  /** Values for the constants of this name; 0 stands for the text's own. */
  readonly p: number
  readonly k: number
  /** For everything that is drawn at random. */
  readonly seed: number
  /** The panel that is open below the schedule. */
  readonly panel: PanelId
  /** How every interleaving is browsed: by its outcome, or by the story that it tells. */
  readonly by: Grouping
  /** Only schedules whose first steps are these, as digits; empty lets all through. */
  readonly starts: string
  /** Only schedules with at most so many switches; -1 lets all through. */
  readonly switches: number
  /** Only schedules to this end: an outcome, `deadlock` or `violation`; empty lets all through. */
  readonly end: string
}

export const groupings = ['outcome', 'story'] as const

export type Grouping = (typeof groupings)[number]

/** The panels below the schedule, in the order of their tabs. */
export const panelIds = ['progress', 'states', 'schedulers', 'fixes', 'goals', 'machine', 'write', 'text'] as const

export type PanelId = (typeof panelIds)[number]

/** The longest schedule that is stepped through. */
export const longestSchedule = 240

const digits: Param<string> = {
  fallback: '',
  parse(value) {
    if (/^[0-7]*$/.test(value) && value.length <= longestSchedule) return { value }
    return { value: '', problem: words.badSchedule(longestSchedule) }
  },
  format: (value) => value,
}

const end: Param<string> = {
  fallback: '',
  parse(value) {
    if (/^(deadlock|violation|-?\d{1,10}(,-?\d{1,10}){0,8})?$/.test(value)) return { value }
    return { value: '', problem: words.badEnd }
  },
  format: (value) => value,
}

const id: Param<string> = {
  fallback: 'lost-update',
  parse(value) {
    if (/^[a-z0-9-]{1,40}$/.test(value)) return { value }
    return { value: 'lost-update', problem: words.badProgram }
  },
  format: (value) => value,
}

/** Stands for the text of the visitor where a program is named. */
export const ownProgram = 'own'

export const params: Params<Settings> = {
  program: id,
  source: text({ longest: 4000 }),
  show: oneOf(['', 'statement', 'lecture', 'bytecode', 'machine', 'memory-add', 'tso'], ''),
  schedule: digits,
  step: integer({ fallback: 0, min: 0, max: longestSchedule }),
  p: integer({ fallback: 0, min: 0, max: 4 }),
  k: integer({ fallback: 0, min: 0, max: 10 }),
  seed: integer({ fallback: 1, min: 0, max: 0xffff_ffff }),
  panel: oneOf(panelIds, 'progress'),
  by: oneOf(groupings, 'outcome'),
  starts: digits,
  switches: integer({ fallback: -1, min: -1, max: longestSchedule }),
  end,
}

export const readDigits = (schedule: string): readonly number[] => [...schedule].map(Number)
export const writeDigits = (schedule: readonly number[]): string => schedule.join('')
