import { type Remote, releaseProxy, wrap } from 'comlink'
import comlinkPackage from 'comlink/package.json' with { type: 'json' }
import type { Library } from '../contender.ts'
import { missingModule } from '../missing-module.ts'
import type { TaskName, Tasks } from '../tasks.ts'

type Call = (argument: unknown) => Promise<unknown>

/** Workers behind Comlink, chosen by their number. */
export class ComlinkWorkers {
  readonly #workers: readonly Worker[]
  readonly #proxies: readonly Remote<Tasks>[]

  constructor(count: number, missing = false) {
    this.#workers = Array.from({ length: count }, () =>
      missing
        ? new Worker(missingModule, { type: 'module' })
        : new Worker(new URL('../workers/comlink.ts', import.meta.url), { type: 'module' }),
    )
    this.#proxies = this.#workers.map((worker) => wrap<Tasks>(worker))
  }

  call(worker: number, task: TaskName, argument: unknown): Promise<unknown> {
    const proxy = this.#proxies[worker] as unknown as Readonly<Record<TaskName, Call>>
    return proxy[task](argument)
  }

  close(): void {
    for (const proxy of this.#proxies) proxy[releaseProxy]()
    for (const worker of this.#workers) worker.terminate()
  }
}

export const comlink: Library = {
  name: 'comlink',
  kind: 'bare',
  version: comlinkPackage.version,
  open({ processes, missing }) {
    const workers = new ComlinkWorkers(processes, missing)
    let next = 0
    const call = (task: TaskName, argument: unknown): Promise<unknown> =>
      workers.call(next++ % processes, task, argument)
    return {
      map: (task, items) => Promise.all(items.map((item) => call(task, item))),
      call,
      close: () => workers.close(),
    }
  },
}
