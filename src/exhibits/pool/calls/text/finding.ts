/** What the screen shows, as titles and sentences. */
import { counted, workers } from './words.ts'

const inOrder = 'imap yields in input order'
const nothingHeld = 'Nothing is held back now.'

export const text = {
  /** `chunks` is null where each task has a call of its own. */
  nothingYet: (processes: number, tasks: number, chunks: number | null) => ({
    title: `${workers(processes)} and a parent: ${processes + 1} processes`,
    sentence: `Nothing is called yet. ${counted(tasks, 'task')}, ${chunks === null ? 'a call for each' : `cut into ${counted(chunks, 'chunk')}`}.`,
  }),
  inQueue: 'a chunk in the task queue',
  imap: {
    nothingHeld: (count: number, of: number) => ({
      title: `imap has yielded ${count} of ${of} results`,
      sentence: `It yields in input order. ${nothingHeld}`,
    }),
    goesOn: (results: string) => ({
      title: `imap goes on with ${results}`,
      sentence: 'The results that come next in input order are back, so nothing holds them any more.',
    }),
    waits: (next: string, place: string) => ({
      title: `imap is waiting for ${next}`,
      sentence: `${inOrder}, and the next result is still to come from ${place}. ${nothingHeld}`,
    }),
    holds: (next: string, place: string, { by, workers, results, held }: Held) => ({
      title: `imap is waiting for ${next}`,
      sentence:
        `${by} ${workers === 1 ? 'has' : 'have'} returned ${results}. ` +
        `${inOrder}, so ${held === 1 ? 'it waits' : 'they wait'} for ${place}. ` +
        `imap_unordered would have yielded ${held === 1 ? 'it' : 'them'}.`,
    }),
  },
  unordered: (count: number, of: number) => ({
    title: count === 0 ? 'imap_unordered is waiting for any result' : `imap_unordered has yielded ${count} of ${of}`,
    sentence: 'It yields each chunk’s results as they come back, whichever worker is first. It holds nothing.',
  }),
  list: {
    share: (back: number, of: number) =>
      back === 0 ? 'No result is back yet.' : `${back} of ${of} results are back, and the caller has none.`,
    blocks: (method: string, left: number, of: number, share: string) => ({
      title: left === 0 ? `${method} has every result` : `${method} blocks until all ${of} results are back`,
      sentence: `${share} ${method} returns one list, in input order, when the last chunk is back.`,
    }),
    goesOn: (method: string, share: string, state: string | undefined) => ({
      title: `${method} has returned, and the parent goes on`,
      sentence: `${share} The AsyncResult is ${state}; get() waits for the last chunk.`,
    }),
    getWaits: (left: number, share: string) => ({
      title: left === 0 ? 'The AsyncResult is ready' : 'get() blocks until the last chunk is back',
      sentence: `${share} The parent asked for the list before it was ready.`,
    }),
  },
  apply: (call: string | null, others: number) => ({
    title: call === null ? 'apply makes one call after the other' : `apply blocks on ${call}`,
    sentence: `apply waits for each call before the next one is made. ${idle(others)}`,
  }),
  applyAsync: {
    share: (pending: number, ready: number, failed: number) =>
      `${pending} pending, ${ready} ready${failed === 0 ? '' : `, ${failed} failed`}.`,
    getWaits: (result: string, calls: number, share: string) => ({
      title: `get() is waiting for ${result}`,
      sentence: `Of ${calls} AsyncResults: ${share} The loop asks for them in input order.`,
    }),
    goesOn: (calls: number, share: string) => ({
      title: `${calls} calls are made, and the parent goes on`,
      sentence: `Each call returned an AsyncResult at once. Of ${calls}: ${share}`,
    }),
  },
  error: {
    title: (error: string, worker: string) => `${error} from ${worker}`,
    /** `lost` names the tasks that are lost with it, or is null where it is alone. */
    raised: (call: string, worker: string, pid: number | null, lost: string | null, message: string | null) =>
      `${call} raised in ${worker}${pid === null ? '' : ` (PID ${pid})`}` +
      `${lost === null ? '' : `, which loses the chunk ${lost}`}.${message === null ? '' : ` ${message}.`}`,
    /** Where it comes out in the parent. */
    inLoop: 'The for loop in the parent raises it again',
    inGet: 'get() raises it again in the parent',
    inCall: (method: string) => `${method} raises it again in the parent`,
    thrown: (where: string) => `${where}. The workers keep running.`,
    /** Where it will. */
    loopLater: 'The for loop meets it when its turn comes.',
    getLater: 'It waits in the AsyncResult until get().',
    onItsWay: 'It is on its way to the parent.',
    callLater: (method: string) => `${method} raises it once every chunk is back.`,
    alone: ' Our Pool loses this task alone; CPython loses its chunk.',
  },
  end: {
    unread: (queued: number) => ({
      title: 'join() has returned: the workers have ended',
      sentence: `After the exception our imap reads no further item, so ${counted(queued, 'chunk')} never ran. In CPython every chunk would have.`,
    }),
    joined: (processes: number) => ({
      title: 'join() has returned: the workers have ended',
      sentence: `Leaving the block calls terminate(), which finds nothing left to end. ${processes + 1} processes are 1 again.`,
    }),
    closed: (left: number) => ({
      title: 'close(): the pool takes no more calls',
      sentence: `${left === 0 ? 'Nothing is left to compute.' : 'What is in the queue and with workers still runs.'} join() waits until the workers have ended.`,
    }),
  },
  deliver: {
    get: 'get()',
    all: (by: string, items: number) => ({
      title: `The caller has all ${items} results at once`,
      sentence: `${by} returned one list, in input order, whatever the order in which they were computed.`,
    }),
    one: (by: string, isLoop: boolean, result: string) => `${by} ${isLoop ? 'yields' : 'returns'} ${result}`,
    count: (count: number, of: number, held: number) =>
      `The caller has ${count} of ${of} results.${held === 0 ? '' : ` ${counted(held, 'more result')} ${held === 1 ? 'is' : 'are'} in the parent.`}`,
  },
} as const

/** Results that are back and wait for another: who returned them, and how many there are. */
interface Held {
  readonly by: string
  readonly workers: number
  readonly results: string
  readonly held: number
}

function idle(others: number): string {
  if (others === 0) return 'A second worker would have nothing to do.'
  return `The other ${others === 1 ? 'worker has' : `${others} workers have`} nothing to do.`
}
