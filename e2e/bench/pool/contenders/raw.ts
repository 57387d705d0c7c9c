/** postMessage and nothing else. */
import type { Library } from '../contender.ts'
import { missingModule } from '../missing-module.ts'
import type { RawAnswer, RawQuestion } from '../workers/raw.ts'
import { browserVersion } from './browser-version.ts'

const spawn = (): Worker => new Worker(new URL('../workers/raw.ts', import.meta.url), { type: 'module' })
const spawnMissing = (): Worker => new Worker(missingModule, { type: 'module' })
/** One with a Web Lock, see its module. */
export const spawnLocked = (): Worker =>
  new Worker(new URL('../workers/raw-locked.ts', import.meta.url), { type: 'module' })

/** Questions to workers, each answered once; a worker is chosen by its number. */
export class RawWorkers {
  readonly #workers: Worker[]
  readonly #waiting = new Map<number, (value: unknown) => void>()
  #lastId = 0

  constructor(count: number, start = spawn) {
    this.#workers = Array.from({ length: count }, start)
    for (const worker of this.#workers) {
      worker.onmessage = ({ data }: MessageEvent<RawAnswer>) => {
        this.#waiting.get(data.id)?.(data.value)
        this.#waiting.delete(data.id)
      }
    }
  }

  get count(): number {
    return this.#workers.length
  }

  /** @param how whether the argument's and the answer's buffers move */
  ask(worker: number, task: RawQuestion['task'], argument: unknown, how: 'copy' | 'move' = 'copy'): Promise<unknown> {
    return new Promise((resolve) => {
      const id = ++this.#lastId
      this.#waiting.set(id, resolve)
      const move = how === 'move'
      const transfer = move && ArrayBuffer.isView(argument) ? [argument.buffer as ArrayBuffer] : []
      this.#workers[worker]?.postMessage({ id, task, argument, move } satisfies RawQuestion, transfer)
    })
  }

  close(): void {
    for (const worker of this.#workers) worker.terminate()
  }
}

const rawLibrary = (name: string, start: () => Worker): Library => ({
  name,
  kind: 'bare',
  version: browserVersion,
  open({ processes, missing }) {
    const workers = new RawWorkers(processes, missing ? spawnMissing : start)
    let next = 0
    const call = (task: RawQuestion['task'], argument: unknown): Promise<unknown> =>
      workers.ask(next++ % processes, task, argument)
    return {
      map: (task, items) => Promise.all(items.map((item) => call(task, item))),
      call,
      close: () => workers.close(),
    }
  },
})

export const raw = rawLibrary('raw', spawn)
export const rawLocked = rawLibrary('raw-locked', spawnLocked)
