/** What the address of this part says: what is run, where, and the place in the run. */
import { integer, oneOf, type Params, text } from '#base'
import { longestCodeLink } from '#sandbox'
import { type Answer, answerParam } from '../answer.ts'
import { costKinds, type Method, methods, mostItems, mostProcesses, type Setup } from './setup.ts'

/** The questions of this part, each with its own answer. */
export type QuestionName = 'first' | 'order' | 'later'

export interface Settings extends Setup, Readonly<Record<QuestionName, Answer>> {
  /** By the rules; on this machine; or on this machine with the visitor's own function and items. */
  readonly source: 'simulated' | 'traced' | 'own'
  /** How many events have happened; -1 stands for where the run tells most. */
  readonly step: number
  /** The visitor's own code, as an address carries it; empty for the one to start with. */
  readonly code: string
}

/** No run has more events. */
export const mostSteps = 400

export const params: Params<Settings> = {
  method: oneOf(methods, 'imap'),
  processes: integer({ fallback: 4, min: 1, max: mostProcesses }),
  chunksize: integer({ fallback: 2, min: 0, max: mostItems }),
  items: integer({ fallback: 16, min: 1, max: mostItems }),
  costs: oneOf(costKinds, 'one-slow'),
  waiting: integer({ fallback: 0, min: 0, max: 100 }),
  failing: integer({ fallback: 0, min: 0, max: mostItems }),
  seed: integer({ fallback: 1, min: 0, max: 0xffff_ffff }),
  cpus: integer({ fallback: 4, min: 1, max: mostProcesses }),
  source: oneOf(['simulated', 'traced', 'own'], 'simulated'),
  step: integer({ fallback: -1, min: -1, max: mostSteps }),
  code: text({ longest: longestCodeLink }),
  first: answerParam('skipped'),
  order: answerParam('skipped'),
  later: answerParam('skipped'),
}

/** The part of the settings that decides what is run. An item beyond the last cannot raise. */
export function setupOf(settings: Settings): Setup {
  const { source, step: _step, code: _code, first: _first, order: _order, later: _later, ...setup } = settings
  // `run` takes one item: there is nothing to spread.
  if (source === 'own') return { ...setup, method: unspread(setup.method), failing: 0 }
  return { ...setup, failing: setup.failing > setup.items ? 0 : setup.failing }
}

const unspread = (method: Method): Method =>
  method === 'starmap' ? 'map' : method === 'starmap_async' ? 'map_async' : method
