/** A program at one granularity, ready to be stepped. */
import type { Granularity, Lowered, Machine, RaceProgram, State } from '#race'
import { ownProgram, type Settings } from './params.ts'
import { text } from './text/run.ts'

/** The parts of the race that are loaded beside the page. */
export type Core = typeof import('./core.ts')

export interface Stage {
  /** Null for a text of the visitor. */
  readonly program: RaceProgram | null
  readonly title: string
  readonly summary: string
  readonly source: string
  readonly granularities: readonly Granularity[]
  readonly lowered: Lowered
  readonly machine: Machine
  /** The outcomes of one process after the other, in every order in which that comes to an end. */
  readonly serial: ReadonlySet<string>
}

/** The granularities that a text of the visitor is tried at. */
const ownGranularities: readonly Granularity[] = ['statement', 'lecture', 'bytecode', 'machine', 'tso']

const orders = (pids: readonly number[]): readonly (readonly number[])[] =>
  pids.length <= 1
    ? [pids]
    : pids.flatMap((first) => orders(pids.filter((pid) => pid !== first)).map((rest) => [first, ...rest]))

/** More than this in one process, and it goes round for ever. */
const mostAlone = 1000

function serialOutcome(machine: Machine, order: readonly number[]): string | null {
  let state: State = machine.initial
  for (let step = 0; step < mostAlone; step++) {
    const pid = order.find((candidate) => machine.isEnabled(state, candidate))
    if (pid === undefined) return machine.status(state) === 'done' ? machine.outcome(state) : null
    state = machine.step(state, pid)
  }
  return null
}

/** Store buffers first: what a process stored is in memory before the next one runs. */
function serialOutcomes(machine: Machine, lowered: Lowered): ReadonlySet<string> {
  const pids = [...lowered.processes.keys()]
  const buffers = pids.filter((pid) => lowered.processes[pid]?.role.kind === 'buffer')
  const processes = pids.filter((pid) => !buffers.includes(pid))
  const found = orders(processes).map((order) => serialOutcome(machine, [...buffers, ...order]))
  return new Set(found.filter((outcome) => outcome !== null))
}

/** Those at which the text can be had: a store buffer, for instance, takes no write inside an `if`. */
function possibleGranularities(core: Core, source: string): readonly Granularity[] {
  const parsed = core.parse(source)
  return ownGranularities.filter((granularity) => {
    try {
      return core.lower(parsed, granularity).processes.length > 0
    } catch (error) {
      if (error instanceof core.SourceError) return false
      throw error
    }
  })
}

/**
 * Reads and cuts the program that the settings name.
 * @throws {SourceError} where the text is none
 */
export function stageOf(core: Core, programs: readonly RaceProgram[], settings: Settings): Stage {
  const program = settings.source === '' ? (programs.find(({ id }) => id === settings.program) ?? null) : null
  const constants = Object.fromEntries(
    (['p', 'k'] as const).filter((name) => settings[name] > 0).map((name) => [name, settings[name]]),
  )
  const source = program === null ? settings.source : core.withConstants(program.source, constants)
  const parsed = core.parse(source)
  const granularities = program?.granularities ?? possibleGranularities(core, source)
  const granularity = granularities.find((offered) => offered === settings.show) ?? granularities[0] ?? 'statement'
  const lowered = core.lower(parsed, granularity, program?.id ?? ownProgram)
  const machine = new core.Machine(lowered.program)
  return {
    program,
    title: program?.title ?? text.yourProgram,
    summary: program?.summary ?? text.writtenByYou,
    ...{ source, granularities, lowered, machine, serial: serialOutcomes(machine, lowered) },
  }
}
