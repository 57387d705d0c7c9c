/** A real run of our Pool as events: its trace, and what the parent's program noted meanwhile. */
import type { Ms } from '#base'
import type { ChunkEvent, TraceEvent } from '#multiprocessing'
import type { PoolEvent, Run } from './events.ts'
import type { OwnTaskTexts } from './own-task-texts.ts'
import { type Chunk, chunksOf, isIterator, isSingle, itemsOf, type Setup } from './setup.ts'

/** What the parent's program did, and when, in milliseconds since the epoch. */
export type ParentNote =
  | { readonly type: 'call' | 'deliver' | 'get'; readonly item: number | null; readonly at: Ms }
  | { readonly type: 'throw'; readonly item: number; readonly at: Ms }
  | { readonly type: 'close' | 'join'; readonly at: Ms }

/** All that is known of a real run. */
export interface Recording {
  readonly setup: Setup
  readonly trace: readonly TraceEvent[]
  readonly notes: readonly ParentNote[]
  /** The number that the trace gives the program's first call. */
  readonly firstCall: number
  readonly pids: readonly number[]
  readonly parentPid: number
  /** Present when the tasks were a visitor's own. */
  readonly own?: OwnTaskTexts
}

/** An event that has not found its place yet: those that must come before it are known. */
interface Loose {
  readonly event: PoolEvent
  readonly after: readonly Loose[]
}

/** A chunk of the trace by its place among all tasks: every `apply` is a call of its own. */
function chunkOf(event: ChunkEvent, { setup, firstCall }: Recording): Chunk {
  const index = isSingle(setup.method) ? event.call - firstCall : event.chunk
  const first = isSingle(setup.method) ? index + 1 : event.start + 1
  return { index, first, size: event.size }
}

/** What one chunk went through, in order. */
function chunkEvents(event: ChunkEvent, chunk: Chunk, setup: Setup): readonly PoolEvent[] {
  const { slot: worker, posted, started, completed, tasks } = event
  const failures = event.failed.map((index) => chunk.first - event.start + index)
  const [failed = null] = failures
  // In `imap` our Pool goes on after an exception; elsewhere it ends the chunk, as in CPython.
  const goesOn = isIterator(setup.method)
  const ran = itemsOf(chunk).filter((item) => goesOn || failed === null || item <= failed)
  const acts = ran.map((item, offset): PoolEvent => {
    const type = failures.includes(item) ? 'raise' : 'done'
    return { type, worker, chunk: chunk.index, item, at: tasks?.[offset + 1] ?? event.ended }
  })
  const lost = failed === null ? [] : goesOn ? failures : itemsOf(chunk)
  return [
    { type: 'take', worker, chunk: chunk.index, at: posted },
    { type: 'start', worker, chunk: chunk.index, item: chunk.first, at: started },
    ...acts,
    { type: 'back', worker, chunk: chunk.index, lost, failed, at: completed },
  ]
}

function noteEvent(note: ParentNote, setup: Setup, chunks: readonly Chunk[]): PoolEvent {
  const { at } = note
  switch (note.type) {
    case 'call': {
      const called = setup.method === 'apply' ? chunks.filter(({ first }) => first === note.item) : chunks
      return { type: 'call', chunks: called.map(({ index }) => index), at }
    }
    case 'deliver':
    case 'get':
      return { type: note.type, item: note.item, at }
    case 'throw':
      return { type: 'throw', item: note.item, at }
    default:
      return { type: note.type, at }
  }
}

/** Chains events so that each comes after the one before it. */
function chain(events: readonly PoolEvent[], first: Loose | null): readonly Loose[] {
  const links: Loose[] = []
  for (const event of events) {
    const before = links.at(-1) ?? first
    links.push({ event, after: before === null ? [] : [before] })
  }
  return links
}

/**
 * Puts the events in one order: by their times, but never an effect before its cause. Clocks of two workers agree only
 * to within a tick, so times alone would now and then let a result arrive before it was computed.
 */
function inOrder(loose: readonly Loose[]): readonly PoolEvent[] {
  const left = new Set(loose)
  const ordered: PoolEvent[] = []
  let now = 0
  while (left.size > 0) {
    const ready = [...left].filter(({ after }) => !after.some((one) => left.has(one)))
    const next = ready.reduce((best, one) => (one.event.at < best.event.at ? one : best))
    left.delete(next)
    now = Math.max(now, next.event.at)
    ordered.push({ ...next.event, at: now })
  }
  return ordered
}

/** The loose events of the workers: each does one thing after the other, and what is back was computed before. */
function workerEvents(recording: Recording, calls: readonly Loose[]): readonly Loose[] {
  const { setup, trace, firstCall } = recording
  const last = new Map<number, Loose>()
  const traced = trace
    .filter((event): event is ChunkEvent => event.type === 'chunk' && event.call >= firstCall)
    .sort((a, b) => a.slot - b.slot || a.started - b.started)
  return traced.flatMap((event) => {
    const chunk = chunkOf(event, recording)
    const events = chunkEvents(event, chunk, setup)
    const asked = calls.find(({ event: { type, ...call } }) => type === 'call' && chunksIn(call).includes(chunk.index))
    const take: Loose = { event: events[0] as PoolEvent, after: asked === undefined ? [] : [asked] }
    const before = last.get(event.slot)
    const start: Loose = {
      event: events[1] as PoolEvent,
      after: before === undefined ? [take] : [take, before],
    }
    const rest = chain(events.slice(2), start)
    // What is back is the parent's to see: the worker itself is through one event earlier.
    last.set(event.slot, rest.at(-2) ?? start)
    return [take, start, ...rest]
  })
}

const chunksIn = (call: object): readonly number[] => ('chunks' in call ? (call.chunks as readonly number[]) : [])

/** A result reaches the caller after its chunk is back. */
function withCauses(notes: readonly Loose[], workers: readonly Loose[], chunks: readonly Chunk[]): readonly Loose[] {
  const backOf = (item: number): readonly Loose[] => {
    const chunk = chunks.find(({ first, size }) => item >= first && item < first + size)
    return workers.filter(({ event }) => event.type === 'back' && event.chunk === chunk?.index)
  }
  const all = workers.filter(({ event }) => event.type === 'back')
  for (const { event, after } of notes) {
    const causes = after as Loose[]
    if ((event.type === 'deliver' || event.type === 'throw') && event.item !== null) causes.push(...backOf(event.item))
    else if (event.type === 'deliver' || event.type === 'join') causes.push(...all)
  }
  return notes
}

/** The run that a recording is of. */
export function tracedRun(recording: Recording): Run {
  const { setup, notes, pids, parentPid, own } = recording
  const chunks = chunksOf(setup)
  const parent = chain(
    notes.map((note) => noteEvent(note, setup, chunks)),
    null,
  )
  const workers = workerEvents(recording, parent)
  const ordered = inOrder([...withCauses(parent, workers, chunks), ...workers])
  const origin = ordered[0]?.at ?? 0
  const events = ordered.map((event) => ({ ...event, at: event.at - origin }))
  return { setup, source: 'traced', events, pids, parentPid, ...(own !== undefined && { own }) }
}
