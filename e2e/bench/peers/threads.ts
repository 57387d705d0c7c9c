import { Pool, spawn, Transfer } from 'threads'
import type { Library } from '../pool/contender.ts'
import { missingModule } from '../pool/missing-module.ts'
import { versionOf } from './versions.ts'

type Thread = Readonly<Record<string, (argument: unknown) => Promise<unknown>>>

export const threads: Library = {
  name: 'threads',
  kind: 'peer',
  version: versionOf('threads'),
  moves: ['argument', 'result'],
  open({ processes, missing }) {
    const start = (): Worker =>
      missing
        ? new Worker(missingModule, { type: 'module' })
        : new Worker(new URL('./workers/threads.ts', import.meta.url), { type: 'module' })
    const pool = Pool<Thread>(() => spawn<Thread>(start()), processes)
    const call = (task: string, argument: unknown): Promise<unknown> =>
      Promise.resolve(pool.queue((thread) => (thread[task] as Thread[string])(argument)))
    return {
      map: (task, items) => Promise.all(items.map((item) => call(task, item))),
      call,
      moving: {
        send: (task, argument) => call(task, Transfer(argument, [argument.buffer])),
        receive: (task, argument) => call(`${task}Moved`, argument),
      },
      close: () => pool.terminate(true),
    }
  },
}
