/** Starts its workers anew for each call; the function travels as text. */
import evalUrl from 'paralleljs/lib/eval.js?url'
import url from 'paralleljs/lib/parallel.js?url'
import type { Library } from '../pool/contender.ts'
import { missingModule } from '../pool/missing-module.ts'
import { type TaskName, tasks } from '../pool/tasks.ts'
import { loadScript } from './script.ts'
import { versionOf } from './versions.ts'

interface Parallel {
  require(script: string): Parallel
  map(task: unknown): Parallel
  spawn(task: unknown, environment?: { readonly timeout: number }): Parallel
  then(resolve: (value: unknown) => void, reject: (reason: unknown) => void): unknown
}
type ParallelClass = new (data: unknown, options: Readonly<Record<string, unknown>>) => Parallel

const parallelClass = (): ParallelClass => (globalThis as unknown as { readonly Parallel: ParallelClass }).Parallel

const answerOf = (parallel: Parallel): Promise<unknown> =>
  new Promise((resolve, reject) => {
    parallel.then((value) => resolve(value), reject)
  })

export const paralleljs: Library = {
  name: 'paralleljs',
  kind: 'peer',
  version: versionOf('paralleljs'),
  async open({ processes, missing, limitMs }) {
    if (parallelClass() === undefined) await loadScript(url)
    const over = (data: unknown): Parallel => {
      const parallel = new (parallelClass())(data, { maxWorkers: processes, evalPath: evalUrl })
      return missing ? parallel.require(missingModule) : parallel
    }
    return {
      // It writes its results over its data.
      map: (task, items) => answerOf(over([...items]).map(tasks[task])) as Promise<ArrayLike<unknown>>,
      call: (task: TaskName, argument) =>
        answerOf(over(argument).spawn(tasks[task], limitMs === undefined ? undefined : { timeout: limitMs })),
      close: () => {},
    }
  },
}
