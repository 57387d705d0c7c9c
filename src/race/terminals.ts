import { type StateGraph, stateOf } from './state-graph.ts'

/** What a schedule ends in: one of the outcomes, a deadlock, or a failed assertion. */
export type EndKind = 'done' | 'deadlock' | 'violation'

/** A terminal state. */
export interface Terminal {
  readonly state: number
  readonly kind: EndKind
  /** The observed values joined by commas, whatever the kind. */
  readonly outcome: string
}

/** Every terminal state among the expanded ones. */
export function terminalsOf(graph: StateGraph): readonly Terminal[] {
  const { enabled, expanded, model } = graph
  const terminals: Terminal[] = []
  for (let state = 0; state < expanded; state++) {
    if (enabled[state] !== 0) continue
    const values = stateOf(graph, state)
    const finished = model.code.every((steps, process) => (values[process] as number) >= steps.length)
    const kind = values[model.errorSlot] !== 0 ? 'violation' : finished ? 'done' : 'deadlock'
    terminals.push({ state, kind, outcome: model.observed.map((slot) => values[slot]).join(',') })
  }
  return terminals
}
