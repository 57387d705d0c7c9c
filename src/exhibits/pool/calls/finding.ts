/** What the screen shows, in a title and a sentence: true at every position of every run. */
import { assertNever } from '#base'
import type { PoolEvent, Run } from './events.ts'
import type { Frame, Slot } from './frame.ts'
import { chunksizeOf, isAsync, isIterator, isSingle, type Setup } from './setup.ts'
import { type TaskWords, taskWords } from './task-words.ts'
import { counted, listed, named, resultsOf, workerName } from './words.ts'

export interface FindingText {
  readonly title: string
  readonly sentence: string
}

/** Who has tasks that are not back, in words. */
function whereabouts(frame: Frame, items: readonly number[]): string {
  const at = frame.lanes.filter(({ chunks }) =>
    chunks.some(({ chunk }) => items.some((item) => item >= chunk.first && item < chunk.first + chunk.size)),
  )
  return at.length === 0 ? 'a chunk in the task queue' : listed(at.map(({ worker }) => workerName(worker)))
}

const itemsIn = (frame: Frame, state: Slot['state']): readonly number[] =>
  frame.slots.flatMap((slot) => (slot.state === state && slot.item !== null ? [slot.item] : []))

/** "W4 has returned 81 and 100." */
function returnedText(frame: Frame, items: readonly number[], words: TaskWords): string {
  const who = new Set(
    frame.slots.filter(({ item }) => item !== null && items.includes(item)).map(({ worker }) => worker),
  )
  const workers = [...who].filter((worker) => worker !== null).sort((a, b) => a - b)
  const names = listed(workers.map(workerName))
  return `${names} ${workers.length === 1 ? 'has' : 'have'} returned ${resultsOf(items, words.result)}.`
}

function nothingYet({ setup }: Run): FindingText {
  const chunks = Math.ceil(setup.items / chunksizeOf(setup))
  const cut = isSingle(setup.method)
    ? `${counted(setup.items, 'task')}, a call for each.`
    : `${counted(setup.items, 'task')}, cut into ${counted(chunks, 'chunk')}.`
  return {
    title: `${counted(setup.processes, 'worker')} and a parent: ${setup.processes + 1} processes`,
    sentence: `Nothing is called yet. ${cut}`,
  }
}

/** `imap`: what it waits for, and what it holds back meanwhile. */
function imapFinding(frame: Frame, words: TaskWords): FindingText {
  const next = itemsIn(frame, 'next')
  const held = itemsIn(frame, 'held')
  if (next.length === 0 && held.length === 0) {
    const count = itemsIn(frame, 'delivered').length
    return {
      title: `imap has yielded ${count} of ${frame.slots.length} results`,
      sentence: 'It yields in input order. Nothing is held back now.',
    }
  }
  if (next.length === 0) {
    const title = `imap goes on with ${resultsOf(held.slice(0, 3), words.result)}`
    return { title, sentence: `The results that come next in input order are back, so nothing holds them any more.` }
  }
  const title = `imap is waiting for ${resultsOf(next, words.awaited)}`
  const place = whereabouts(frame, next)
  if (held.length === 0) {
    const sentence = `imap yields in input order, and the next result is still to come from ${place}. Nothing is held back now.`
    return { title, sentence }
  }
  const they = held.length === 1 ? 'it waits' : 'they wait'
  const rest = `imap yields in input order, so ${they} for ${place}. imap_unordered would have yielded ${held.length === 1 ? 'it' : 'them'}.`
  return { title, sentence: `${returnedText(frame, held, words)} ${rest}` }
}

function unorderedFinding(frame: Frame, setup: Setup): FindingText {
  const count = itemsIn(frame, 'delivered').length
  const title =
    count === 0 ? 'imap_unordered is waiting for any result' : `imap_unordered has yielded ${count} of ${setup.items}`
  return {
    title,
    sentence: 'It yields each chunk’s results as they come back, whichever worker is first. It holds nothing.',
  }
}

/** A method that hands over one list, or its AsyncResult: nothing arrives before everything is back. */
function listFinding(frame: Frame, setup: Setup): FindingText {
  const back = frame.slots.filter(({ state }) => state === 'held' || state === 'error').length
  const left = setup.items - back
  const { method } = setup
  const share =
    back === 0 ? 'No result is back yet.' : `${back} of ${setup.items} results are back, and the caller has none.`
  if (!isAsync(method)) {
    const title =
      left === 0 ? `${method} has every result` : `${method} blocks until all ${setup.items} results are back`
    return { title, sentence: `${share} ${method} returns one list, in input order, when the last chunk is back.` }
  }
  if (frame.parent.state === 'free') {
    const title = `${method} has returned, and the parent goes on`
    return {
      title,
      sentence: `${share} The AsyncResult is ${frame.asyncResults?.[0]}; get() waits for the last chunk.`,
    }
  }
  const title = left === 0 ? 'The AsyncResult is ready' : 'get() blocks until the last chunk is back'
  return { title, sentence: `${share} The parent asked for the list before it was ready.` }
}

function applyFinding(frame: Frame, setup: Setup, words: TaskWords): FindingText {
  const [item] = itemsIn(frame, 'next')
  const waiting = setup.processes - 1
  const idle =
    waiting === 0
      ? 'A second worker would have nothing to do.'
      : `The other ${waiting === 1 ? 'worker has' : `${waiting} workers have`} nothing to do.`
  return {
    title: item === undefined ? 'apply makes one call after the other' : `apply blocks on ${words.call(item)}`,
    sentence: `apply waits for each call before the next one is made. ${idle}`,
  }
}

function applyAsyncFinding(frame: Frame, setup: Setup, words: TaskWords): FindingText {
  const states = frame.asyncResults ?? []
  const count = (wanted: string): number => states.filter((state) => state === wanted).length
  const failed = count('failed') === 0 ? '' : `, ${count('failed')} failed`
  const share = `${count('pending')} pending, ${count('ready')} ready${failed}.`
  const [item] = itemsIn(frame, 'next')
  if (frame.parent.state === 'blocked' && item !== undefined) {
    return {
      title: `get() is waiting for ${words.awaited(item)}`,
      sentence: `Of ${setup.items} AsyncResults: ${share} The loop asks for them in input order.`,
    }
  }
  return {
    title: `${setup.items} calls are made, and the parent goes on`,
    sentence: `Each call returned an AsyncResult at once. Of ${setup.items}: ${share}`,
  }
}

function waitingFinding(run: Run, frame: Frame): FindingText {
  const { setup } = run
  const words = taskWords(run)
  switch (setup.method) {
    case 'imap':
      return imapFinding(frame, words)
    case 'imap_unordered':
      return unorderedFinding(frame, setup)
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
  if (isIterator(setup.method)) return 'The for loop in the parent raises it again'
  if (isAsync(setup.method)) return 'get() raises it again in the parent'
  return `${setup.method} raises it again in the parent`
}

function pidText(frame: Frame, worker: number): string {
  const pid = frame.lanes[worker]?.pid ?? null
  return pid === null ? '' : ` (PID ${pid})`
}

/** From the moment a task raises: who, what is lost with it, and where the exception comes out. */
function errorFinding(run: Run, frame: Frame, raise: Extract<PoolEvent, { type: 'raise' }>): FindingText {
  const { setup } = run
  const { worker, item } = raise
  const words = taskWords(run)
  const back = run.events.find((event) => event.type === 'back' && event.failed === item)
  const lost =
    back?.type === 'back' && back.lost.length > 1 ? `, which loses the chunk ${named(back.lost, words.item)}` : ''
  const who = `${words.call(item)} raised in ${workerName(worker)}${pidText(frame, worker)}${lost}.${words.errorText === null ? '' : ` ${words.errorText}.`}`
  const thrown = run.events.slice(0, frame.position).some(({ type }) => type === 'throw')
  const then = thrown ? `${raisedIn(setup)}. The workers keep running.` : notYetRaised(setup)
  const alone = isIterator(setup.method) && run.source === 'traced' && chunksizeOf(setup) > 1
  const other = alone ? ' Our Pool loses this task alone; CPython loses its chunk.' : ''
  return { title: `${words.error} from ${workerName(worker)}`, sentence: `${who} ${then}${other}` }
}

function notYetRaised(setup: Setup): string {
  if (setup.method === 'imap') return 'The for loop meets it when its turn comes.'
  if (isAsync(setup.method)) return 'It waits in the AsyncResult until get().'
  if (setup.method === 'apply' || setup.method === 'imap_unordered') return 'It is on its way to the parent.'
  return `${setup.method} raises it once every chunk is back.`
}

function endFinding(run: Run, frame: Frame): FindingText {
  const { setup } = run
  const left = frame.lanes.filter(({ chunks }) => chunks.length > 0).length
  const queued = frame.queue.filter(({ state }) => state === 'queued').length
  if (frame.lanes[0]?.ended && queued > 0) {
    return {
      title: 'join() has returned: the workers have ended',
      sentence: `After the exception our imap reads no further item, so ${counted(queued, 'chunk')} never ran. In CPython every chunk would have.`,
    }
  }
  if (frame.lanes[0]?.ended) {
    return {
      title: 'join() has returned: the workers have ended',
      sentence: `Leaving the block calls terminate(), which finds nothing left to end. ${setup.processes + 1} processes are 1 again.`,
    }
  }
  const rest = left + queued === 0 ? 'Nothing is left to compute.' : `What is in the queue and with workers still runs.`
  return {
    title: 'close(): the pool takes no more calls',
    sentence: `${rest} join() waits until the workers have ended.`,
  }
}

function deliveryFinding(run: Run, frame: Frame, item: number | null): FindingText {
  const { setup } = run
  const words = taskWords(run)
  const held = itemsIn(frame, 'held').length
  if (item === null) {
    return {
      title: `The caller has all ${setup.items} results at once`,
      sentence: `${isAsync(setup.method) ? 'get()' : setup.method} returned one list, in input order, whatever the order in which they were computed.`,
    }
  }
  const verb = isIterator(setup.method)
    ? `${setup.method} yields ${words.result(item)}`
    : `${setup.method === 'apply' ? 'apply' : 'get()'} returns ${words.result(item)}`
  const count = itemsIn(frame, 'delivered').length
  const more = held === 0 ? '' : ` ${counted(held, 'more result')} ${held === 1 ? 'is' : 'are'} in the parent.`
  return { title: verb, sentence: `The caller has ${count} of ${setup.items} results.${more}` }
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
