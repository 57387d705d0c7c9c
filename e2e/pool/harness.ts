/** The library and its workers, on `globalThis` for the specs. The pools are made on the page itself. */
import * as multiprocessing from '#multiprocessing'
import type { Functions } from './functions.ts'

const spawn = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })

const names = [
  ...(['square', 'same', 'pid', 'name', 'sum', 'ones', 'giveFunction', 'fail', 'spin', 'closeIf', 'dieIf'] as const),
  ...([
    'remember',
    'squareOrDie',
    'dieInInitializer',
    'busy',
    'spinOn',
    'countExecutions',
    'faulty',
    'inherit',
    'count',
  ] as const),
  ...(['countUnderLock', 'meet', 'awaitEvent', 'park', 'takeTwice', 'echo', 'fill', 'addTo'] as const),
]

const parts = {
  multiprocessing,
  spawn,
  functions: multiprocessing.remote<Functions>(...names),
  /** A worker whose module is this text. */
  spawnText: (text: string) => () =>
    new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })), { type: 'module' }),
  /** A worker whose module does not exist. */
  spawnMissing: () => new Worker(new URL('no-such-module.js', location.href), { type: 'module' }),
  /** What a promise rejects with, as text; 'nothing' when it does not. */
  failure: (promise: Promise<unknown>) =>
    promise.then(
      () => 'nothing',
      (error: Error) => `${error.name}: ${error.message}`,
    ),
}

declare global {
  var harness: Harness
}
type Harness = typeof parts

globalThis.harness = parts
