/** The state of the exhibit: one immutable value. */
import { readParams } from '#base'
import type { LabSetup, Phase } from './lab-contract.ts'
import type { Measurement, ShownPoint } from './measurement.ts'
import { ownId } from './own-card.ts'
import { paramsOf, type Settings, sizeOf } from './params.ts'
import { text as words } from './text/lab.ts'

/** A run under way. */
export interface Running {
  readonly state: 'running'
  readonly setup: LabSetup
  readonly phase: Phase
  readonly points: readonly ShownPoint[]
}

/** What is going on. `opening`: the points of a link are being read. */
export type Activity = { readonly state: 'idle' | 'opening' } | Running

/** Something to tell the visitor once. */
export interface Message {
  readonly about: 'link-problems' | 'cancelled-empty' | 'failed-empty' | 'file-refused'
  readonly text: string
}

/** Why a run left nothing: cancelled, or what failed. */
export const emptyMessage = (failure: string | null): Message =>
  failure === null ? { about: 'cancelled-empty', text: words.cancelledEarly } : { about: 'failed-empty', text: failure }

/** Part of a link could not be used. */
export const linkProblem = (text: string): Message => ({ about: 'link-problems', text })

export interface Snapshot {
  readonly settings: Settings
  readonly activity: Activity
  /** What the chart shows for these settings; null before the first run. */
  readonly shown: Measurement | null
  /** Another run drawn beside it. */
  readonly comparison: Measurement | null
  /** The worker count that "Inside one run" is about; null for the headline's. */
  readonly selected: number | null
  /** The visitor chose to make no guess. */
  readonly guessSkipped: boolean
  readonly message: Message | null
  readonly code: CodeState
}

/**
 * Where the visitor's own code stands. `reading`: a link's is not shown yet. `unread`: it is shown, and nothing runs it but
 * "Run this code". `own`: the visitor wrote it or let it run.
 */
export type CodeState = 'reading' | 'unread' | 'own'

/** A measurement belongs to these settings; worker counts, time and seed may differ. */
export function keyOf(
  settings: Pick<Settings, 'workload' | 'size' | 'chunksize' | 'schedule'> & { readonly code?: string | undefined },
): string {
  return [
    settings.workload,
    sizeOf(settings),
    settings.chunksize,
    settings.schedule,
    settings.workload === ownId ? (settings.code ?? '') : '',
  ].join(' ')
}

/** What an address says: the snapshot to begin with, and the points that it carries, still to be read. */
export function readAddress(query: URLSearchParams): { readonly snapshot: Snapshot; readonly code: string } {
  const { values, problems } = readParams(paramsOf(query), query)
  const code = values.points
  return {
    code,
    snapshot: {
      // The points are shown, and written again only into a link that is asked for.
      settings: { ...values, points: '' },
      activity: { state: code === '' ? 'idle' : 'opening' },
      ...{
        shown: null,
        comparison: null,
        selected: null,
        guessSkipped: false,
        code: values.workload === ownId && values.code !== '' ? 'reading' : 'own',
      },
      message: problems.length === 0 ? null : linkProblem(problems.join(' ')),
    },
  }
}
