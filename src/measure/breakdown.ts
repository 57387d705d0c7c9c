import type { Ms } from '#base'
import type { ChunkRecord, RunRecord } from './run-record.ts'

/** What a worker's time went to. `handOut`: transit, reading the message, waiting for the parent's next chunk, the reply. */
export type Phase = 'handOut' | 'compute' | 'idle' | 'merge'

/** A stretch of one lane; `from` and `to` count from the start of the run. `chunk` is present on compute only. */
export interface Segment {
  readonly phase: Phase
  readonly from: Ms
  readonly to: Ms
  readonly chunk?: number
}

/**
 * Where p × wall went, summed over the lanes: `handOutMs + computeMs + idleMs + mergeMs = workers × wallMs`, up to
 * floating-point rounding, because each lane is cut into stretches and never added up from separate stamps.
 */
export interface Breakdown {
  readonly handOutMs: Ms
  readonly computeMs: Ms
  readonly idleMs: Ms
  readonly mergeMs: Ms
  /** Start to merged answer. */
  readonly wallMs: Ms
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** The moments that every lane shares, in order even when the stamps are not. */
function spanOf(run: RunRecord): { readonly lastResult: Ms; readonly end: Ms } {
  const end = Math.max(0, run.endedAt - run.startedAt)
  return { lastResult: clamp(run.lastResultAt - run.startedAt, 0, end), end }
}

/** Stamps of two clocks may be inverted by a tick: each is clamped to what came before it, so no stretch is negative. */
function laneOf(chunks: readonly ChunkRecord[], run: RunRecord): Segment[] {
  const { lastResult, end } = spanOf(run)
  const segments: Segment[] = []
  let cursor = 0
  const until = (phase: Phase, to: Ms): void => {
    if (to > cursor) segments.push({ phase, from: cursor, to })
    cursor = Math.max(cursor, to)
  }
  let replied = 0
  for (const { chunk, started, ended, completed } of chunks) {
    until('handOut', clamp(started - run.startedAt, cursor, lastResult))
    const to = clamp(ended - run.startedAt, cursor, lastResult)
    // A chunk shorter than the clock's tick is kept with no length: it happened, and the timeline shows it.
    segments.push({ phase: 'compute', from: cursor, to, chunk })
    cursor = to
    replied = Math.max(replied, completed - run.startedAt)
  }
  until('handOut', clamp(replied, cursor, lastResult))
  until('idle', lastResult)
  until('merge', end)
  return segments
}

/**
 * Each lane of a run cut into stretches without gap or overlap, from its start to the merged answer. Before, between
 * and after its chunks up to its last reply a lane is being handed work (a wait for the next chunk and the chunk's
 * transit cannot be told apart); after its last reply it is idle; while the parent merges, every lane waits for it.
 * @returns one list per worker slot, in order of time
 */
export function laneSegments(run: RunRecord): readonly (readonly Segment[])[] {
  const lanes: ChunkRecord[][] = Array.from({ length: run.workers }, () => [])
  for (const chunk of run.chunks) lanes[chunk.lane]?.push(chunk)
  return lanes.map((chunks) =>
    laneOf(
      chunks.sort((a, b) => a.started - b.started || a.ended - b.ended),
      run,
    ),
  )
}

/** Adds up `laneSegments` by phase: the bar and the timeline cannot disagree. */
export function breakdown(run: RunRecord): Breakdown {
  const sums: Record<Phase, Ms> = { handOut: 0, compute: 0, idle: 0, merge: 0 }
  for (const lane of laneSegments(run)) {
    for (const { phase, from, to } of lane) sums[phase] += to - from
  }
  return {
    handOutMs: sums.handOut,
    computeMs: sums.compute,
    idleMs: sums.idle,
    mergeMs: sums.merge,
    wallMs: spanOf(run).end,
  }
}
