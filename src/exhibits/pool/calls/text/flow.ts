/** The words of the picture: the parent with its queue, the workers, and the places of the results. */
import { msText } from './words.ts'

export const text = {
  span: (first: string, last: string) => `${first} to ${last}`,
  doneOf: (span: string, done: number, size: number) => `${span}: ${done} of ${size}`,
  results: (count: number) => `${count} results`,
  pid: (pid: number) => `PID ${pid}`,
  parent: {
    process: 'Parent process',
    title: 'Parent',
    simulated: ', simulated',
    poolState: (state: string) => `The pool’s state is ${state}.`,
    states: { blocked: 'blocked', free: 'free' },
    /** Before the call that blocks. */
    blockedIn: 'in ',
    catches: (error: string) => `catches ${error}`,
    doing: {
      start: 'has made the pool',
      'own-work': 'does work of its own',
      result: 'prints a result',
      over: 'is alone again',
    },
    time: (blockedMs: number, freeMs: number) =>
      `The parent was blocked for ${msText(blockedMs)} and free for ${msText(freeMs)} so far`,
    asyncResult: 'AsyncResult:',
    asyncStates: { pending: 'pending', ready: 'ready', failed: 'failed' },
  },
  queue: {
    title: 'Task queue',
    left: (left: number, of: number) => `${left} of ${of} left`,
    tasks: 'Tasks',
    chunks: 'Chunks',
  },
  workers: {
    title: 'Workers',
    ended: 'has ended',
    idle: 'waits for work',
    idleAfterError: 'raised, ready for more',
    returned: (items: string) => `returned ${items}`,
    taking: (items: string, next: string | null) => `taking ${items}${behind(next)}`,
    raised: (item: string | null) => (item === null ? 'raised' : `raised, computing ${item}`),
    returning: (done: string | null) => `${done === null ? '' : `${done} done`}, returning`,
    computing: (done: string | null, item: string, next: string | null) =>
      `${done === null ? '' : `${done} done, `}computing ${item}${behind(next)}`,
  },
  slots: {
    title: 'Results',
    order: { arrival: ', in order of arrival', input: ', in input order' },
    states: { empty: 'not back', next: 'next', held: 'held', error: 'error', dropped: 'never taken' },
    delivered: { loop: 'yielded', list: 'with the caller' },
    nothingYet: 'nothing yet',
    computedBy: (worker: string) => `, computed by ${worker}`,
  },
} as const

function behind(next: string | null): string {
  return next === null ? '' : `, ${next} next`
}
