import { type Exploration, endName } from './exploration.ts'
import type { EndKind } from './terminals.ts'

/** What the command line prints per program. Counts are decimal texts, because JSON numbers are not exact. */
export interface ExplorationReport {
  readonly name: string
  readonly description: string
  readonly engine: string
  /** Why the numbers are incomplete: present only when the search ended early. */
  readonly stopped?: string
  readonly states: number
  readonly transitions: number
  /** Whether some schedule never ends; null when the search ended before that was known. */
  readonly cyclic: boolean | null
  readonly processes: number
  readonly depth: number
  readonly terminal_states: Readonly<Record<EndKind, number>>
  readonly schedules: string | null
  readonly schedules_by_kind: Readonly<Record<EndKind, string>> | null
  readonly outcomes: Readonly<Record<string, string | null>>
  readonly deadlock: boolean
  readonly deadlock_states: number
  readonly assertion_violation: boolean
  /** Empty when the search ended early: a minimum over a part is none. */
  readonly min_preemptions: Readonly<Record<string, number>>
  readonly shortest_deadlock?: ShortestReport
  readonly shortest_violation?: ShortestReport
}

interface ShortestReport {
  /** Steps. */
  readonly length: number
  /** The process of each step. */
  readonly example: readonly number[]
}

const reasons = {
  states: 'the cap on states was reached',
  memory: 'the memory was used up',
  aborted: 'the search was cancelled',
} as const

function stoppedText({ graph }: Exploration): { readonly stopped?: string } {
  if (graph.stopped === null) return {}
  const { states, expanded } = graph
  return { stopped: `stopped at ${states} states, ${expanded} of them followed: ${reasons[graph.stopped]}` }
}

function shortest(exploration: Exploration, kind: 'deadlock' | 'violation') {
  const end = exploration.stopped === null ? exploration.end(kind) : undefined
  const found = end === undefined ? null : exploration.shortest(end)
  return found === null ? {} : { [`shortest_${kind}`]: { length: found.steps, example: found.schedule } }
}

const byKind = <T>(value: (kind: EndKind) => T): Readonly<Record<EndKind, T>> => ({
  done: value('done'),
  deadlock: value('deadlock'),
  violation: value('violation'),
})

/** Sums an exploration up. */
export function reportOf(exploration: Exploration): ExplorationReport {
  const { graph, ends, cyclic, terminals } = exploration
  const { program, processes } = graph.model
  const states = byKind((kind) => terminals.filter((terminal) => terminal.kind === kind).length)
  const total = exploration.schedules()
  const costs = ends.map((end) => [endName(end.end), exploration.cost(end)?.preemptions] as const)
  return {
    name: program.name,
    description: program.description,
    engine: graph.engine,
    ...stoppedText(exploration),
    states: graph.states,
    transitions: graph.transitions,
    cyclic,
    processes,
    depth: graph.depth,
    terminal_states: states,
    schedules: total === null ? null : `${total}`,
    schedules_by_kind: total === null ? null : byKind((kind) => `${exploration.schedules(kind)}`),
    outcomes: Object.fromEntries(
      ends.flatMap(({ end, schedules }) =>
        end.kind === 'done' ? [[end.outcome, schedules === null ? null : `${schedules}`]] : [],
      ),
    ),
    deadlock: states.deadlock > 0,
    deadlock_states: states.deadlock,
    assertion_violation: states.violation > 0,
    min_preemptions: Object.fromEntries(costs.filter((entry): entry is [string, number] => entry[1] !== undefined)),
    ...shortest(exploration, 'deadlock'),
    ...shortest(exploration, 'violation'),
  }
}
