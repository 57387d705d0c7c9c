import workerpool from 'workerpool'
import type { Library } from '../pool/contender.ts'
import { missingModule } from '../pool/missing-module.ts'
import { versionOf } from './versions.ts'
import url from './workers/workerpool.ts?worker&url'

export const workerpoolLibrary: Library = {
  name: 'workerpool',
  kind: 'peer',
  version: versionOf('workerpool'),
  moves: ['argument', 'result'],
  open({ processes, missing, limitMs }) {
    const pool = workerpool.pool(missing ? missingModule : url, {
      minWorkers: processes,
      maxWorkers: processes,
      workerOpts: { type: 'module' },
    })
    const exec = (task: string, argument: unknown, transfer: Transferable[] = []): Promise<unknown> => {
      const answer = pool.exec(task, [argument], { transfer })
      // Its promises are its own, with a time limit that real ones lack.
      return Promise.resolve(limitMs === undefined ? answer : answer.timeout(limitMs))
    }
    return {
      map: (task, items) => Promise.all(items.map((item) => exec(task, item))),
      call: exec,
      moving: {
        send: (task, argument) => exec(task, argument, [argument.buffer as ArrayBuffer]),
        receive: (task, argument) => exec(`${task}Moved`, argument),
      },
      close: () => pool.terminate(true),
    }
  },
}
