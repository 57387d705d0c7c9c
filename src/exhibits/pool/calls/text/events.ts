/** The words of events: each as a short sentence without a full stop, and what steps through them. */
import { counted } from './words.ts'

export const text = {
  event: 'Event',
  place: (position: number, last: number) => `event ${position} of ${last}`,
  backAt: (position: number, last: number) => `back at event ${position} of ${last}`,
  whatHappened: 'What happened',
  sources: { simulated: 'simulated', traced: 'on this machine' },
  about: (method: string) => `calls: ${method}`,
  ran: (method: string, processes: number, where: string) => `${method} with a pool of ${processes}, ${where}`,
  log: (where: string) => `Every event in words, ${where}`,
  saveTrace: 'Save the trace',
  transport: {
    noRun: 'There is no run yet.',
    atStart: 'This is the start.',
    atEnd: 'This is the end.',
    toStart: 'Back to the start',
    back: 'One event back',
    step: 'Step',
    pause: 'Pause',
    play: 'Play',
    speed: 'Speed',
  },
  call: (method: string, chunks: number) => `the parent calls ${method}: ${counted(chunks, 'chunk')} in the queue`,
  take: (worker: string, items: string) => `${worker} takes ${items}`,
  start: (worker: string, item: string) => `${worker} starts ${item}`,
  done: (worker: string, item: string, result: string) => `${worker} has ${result} for ${item}`,
  raise: (worker: string, item: string, error: string) => `${worker} raises ${error} for ${item}`,
  back: (worker: string, items: string, failed: boolean) =>
    `${items} of ${worker} is back in the parent${failed ? ' with an exception' : ''}`,
  get: (item: string | null) => `get() waits for ${item ?? 'the list'}`,
  deliver: (result: string | null) => `the caller has ${result ?? 'the list'}`,
  throw: (item: string, error: string) => `${error} of ${item} reaches the caller`,
  close: 'the parent calls close()',
  join: 'join() returns',
} as const
