import { FixedThreadPool } from 'poolifier-web-worker'
import type { Library } from '../pool/contender.ts'
import { missingModule } from '../pool/missing-module.ts'
import { versionOf } from './versions.ts'
import url from './workers/poolifier.ts?worker&url'

export const poolifier: Library = {
  name: 'poolifier-web-worker',
  kind: 'peer',
  version: versionOf('poolifier-web-worker'),
  moves: ['argument'],
  open({ processes, missing, limitMs }) {
    const pool = new FixedThreadPool(processes, new URL(missing ? missingModule : url, location.href))
    return {
      map: (task, items) => pool.mapExecute(items, task),
      call: (task, argument) =>
        pool.execute(argument, task, limitMs === undefined ? undefined : AbortSignal.timeout(limitMs)),
      moving: {
        send: (task, argument) => pool.execute(argument, task, undefined, [argument.buffer as ArrayBuffer]),
      },
      close: () => pool.destroy(),
    }
  },
}
