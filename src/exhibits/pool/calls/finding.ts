/** What the screen shows, in a title and a sentence: true at every position of every run. */
import { assertNever } from '#base'
import type { PoolEvent, Run } from './events.ts'
import type { Frame, Slot } from './frame.ts'
import { chunksizeOf, isAsync, isIterator, isSingle, type Setup } from './setup.ts'
import { type TaskWords, taskWords } from './task-words.ts'
import { text } from './text/finding.ts'
import { listed, named, resultsOf, workerName } from './text/words.ts'

export interface FindingText {
  readonly title: string
  readonly sentence: string
}

/** Who has tasks that are not back, in words. */
function whereabouts(frame: Frame, items: readonly number[]): string {
  const at = frame.lanes.filter(({ chunks }) =>
    chunks.some(({ chunk }) => items.some((item) => item >= chunk.first && item < chunk.first + chunk.size)),
  )
  return at.length === 0 ? text.inQueue : listed(at.map(({ worker }) => workerName(worker)))
}

const itemsIn = (frame: Frame, state: Slot['state']): readonly number[] =>
  frame.slots.flatMap((slot) => (slot.state === state && slot.item !== null ? [slot.item] : []))

/** Who returned the results that are held back, in words and by number. */
function returnersOf(frame: Frame, items: readonly number[]): { readonly by: string; readonly workers: number } {
  const who = new Set(
    frame.slots.filter(({ item }) => item !== null && items.includes(item)).map(({ worker }) => worker),
  )
  const workers = [...who].filter((worker) => worker !== null).sort((a, b) => a - b)
  return { by: listed(workers.map(workerName)), workers: workers.length }
}

function nothingYet({ setup }: Run): FindingText {
  const { items, processes, method } = setup
  return text.nothingYet(processes, items, isSingle(method) ? null : Math.ceil(items / chunksizeOf(setup)))
}

/** `imap`: what it waits for, and what it holds back meanwhile. */
function imapFinding(frame: Frame, words: TaskWords): FindingText {
  const next = itemsIn(frame, 'next')
  const held = itemsIn(frame, 'held')
  if (next.length === 0) {
    return held.length === 0
      ? text.imap.nothingHeld(itemsIn(frame, 'delivered').length, frame.slots.length)
      : text.imap.goesOn(resultsOf(held.slice(0, 3), words.result))
  }
  const awaited = resultsOf(next, words.awaited)
  const place = whereabouts(frame, next)
  if (held.length === 0) return text.imap.waits(awaited, place)
  const results = resultsOf(held, words.result)
  return text.imap.holds(awaited, place, { ...returnersOf(frame, held), results, held: held.length })
}

/** A method that hands over one list, or its AsyncResult: nothing arrives before everything is back. */
function listFinding(frame: Frame, setup: Setup): FindingText {
  const back = frame.slots.filter(({ state }) => state === 'held' || state === 'error').length
  const left = setup.items - back
  const { method } = setup
  const share = text.list.share(back, setup.items)
  if (!isAsync(method)) return text.list.blocks(method, left, setup.items, share)
  if (frame.parent.state === 'free') return text.list.goesOn(method, share, frame.asyncResults?.[0])
  return text.list.getWaits(left, share)
}

function applyFinding(frame: Frame, setup: Setup, words: TaskWords): FindingText {
  const [item] = itemsIn(frame, 'next')
  return text.apply(item === undefined ? null : words.call(item), setup.processes - 1)
}

function applyAsyncFinding(frame: Frame, setup: Setup, words: TaskWords): FindingText {
  const states = frame.asyncResults ?? []
  const count = (wanted: string): number => states.filter((state) => state === wanted).length
  const share = text.applyAsync.share(count('pending'), count('ready'), count('failed'))
  const [item] = itemsIn(frame, 'next')
  return frame.parent.state === 'blocked' && item !== undefined
    ? text.applyAsync.getWaits(words.awaited(item), setup.items, share)
    : text.applyAsync.goesOn(setup.items, share)
}

function waitingFinding(run: Run, frame: Frame): FindingText {
  const { setup } = run
  const words = taskWords(run)
  switch (setup.method) {
    case 'imap':
      return imapFinding(frame, words)
    case 'imap_unordered':
      return text.unordered(itemsIn(frame, 'delivered').length, setup.items)
    case 'apply':
      return applyFinding(frame, setup, words)
    case 'apply_async':
      return applyAsyncFinding(frame, setup, words)
    case 'map':
    case 'starmap':
    case 'map_async':
    case 'starmap_async':
      return listFinding(frame, setup)
    default:
      return assertNever(setup.method)
  }
}

/** Where the exception comes out in the parent. */
function raisedIn(setup: Setup): string {
  if (isIterator(setup.method)) return text.error.inLoop
  if (isAsync(setup.method)) return text.error.inGet
  return text.error.inCall(setup.method)
}

/** From the moment a task raises: who, what is lost with it, and where the exception comes out. */
function errorFinding(run: Run, frame: Frame, raise: Extract<PoolEvent, { type: 'raise' }>): FindingText {
  const { setup } = run
  const { worker, item } = raise
  const words = taskWords(run)
  const back = run.events.find((event) => event.type === 'back' && event.failed === item)
  const lost = back?.type === 'back' && back.lost.length > 1 ? named(back.lost, words.item) : null
  const name = workerName(worker)
  const pid = frame.lanes[worker]?.pid ?? null
  const who = text.error.raised(words.call(item), name, pid, lost, words.errorText)
  const thrown = run.events.slice(0, frame.position).some(({ type }) => type === 'throw')
  const then = thrown ? text.error.thrown(raisedIn(setup)) : notYetRaised(setup)
  const alone = isIterator(setup.method) && run.source === 'traced' && chunksizeOf(setup) > 1
  return { title: text.error.title(words.error, name), sentence: `${who} ${then}${alone ? text.error.alone : ''}` }
}

function notYetRaised({ method }: Setup): string {
  if (method === 'imap') return text.error.loopLater
  if (isAsync(method)) return text.error.getLater
  if (method === 'apply' || method === 'imap_unordered') return text.error.onItsWay
  return text.error.callLater(method)
}

function endFinding({ setup }: Run, frame: Frame): FindingText {
  const left = frame.lanes.filter(({ chunks }) => chunks.length > 0).length
  const queued = frame.queue.filter(({ state }) => state === 'queued').length
  if (!frame.lanes[0]?.ended) return text.end.closed(left + queued)
  return queued > 0 ? text.end.unread(queued) : text.end.joined(setup.processes)
}

function deliveryFinding(run: Run, frame: Frame, item: number | null): FindingText {
  const { method, items } = run.setup
  const by = isAsync(method) ? text.deliver.get : method
  if (item === null) return text.deliver.all(by, items)
  const title = text.deliver.one(by, isIterator(method), taskWords(run).result(item))
  const count = itemsIn(frame, 'delivered').length
  return { title, sentence: text.deliver.count(count, items, itemsIn(frame, 'held').length) }
}

/** The title and the sentence for a position. */
export function findingOf(run: Run, frame: Frame): FindingText {
  const { event } = frame
  if (event === null) return nothingYet(run)
  if (event.type === 'close' || event.type === 'join' || frame.pool !== 'RUN') return endFinding(run, frame)
  if (event.type === 'deliver') return deliveryFinding(run, frame, event.item)
  const raise = run.events.slice(0, frame.position).find(({ type }) => type === 'raise')
  if (raise?.type === 'raise' && tellsOfError(frame, raise)) return errorFinding(run, frame, raise)
  return waitingFinding(run, frame)
}

/** The error is the finding at its own events, and for as long as it stands between the caller and a result. */
function tellsOfError({ event, parent }: Frame, raise: PoolEvent): boolean {
  return (
    event === raise ||
    event?.type === 'throw' ||
    (event?.type === 'back' && event.failed !== null) ||
    parent.state === 'free'
  )
}
