/** Tells a pool's trace what happens, where there is one. */
import { type Ms, wallClock } from '#base'
import type { Answer } from './connection.ts'
import type { HandedChunk } from './handed-chunk.ts'
import type { PoolWorker } from './pool-worker.ts'
import type { Trace } from './trace.ts'

export class Teller {
  readonly #trace: Trace | null

  constructor(trace: Trace | null) {
    this.#trace = trace
  }

  /** A worker was asked for, answered, or ended. */
  worker(type: 'spawn' | 'ready' | 'exit', { slot, process }: PoolWorker, cause: string | null): void {
    this.#trace?.({ type, slot, pid: process.pid, at: wallClock(), cause })
  }

  /** A chunk came back from a worker, or a share of claimed chunks did; `call` is the number of its call. */
  done(worker: PoolWorker, { chunk, posted }: HandedChunk, answer: Answer, completed: Ms, call: number): void {
    if (this.#trace === null) return
    for (const { claimed, received, started, ended, tasks = null } of answer.times) {
      const bounds = claimed === undefined ? chunk : (chunk.call.boundsOf?.(claimed) ?? chunk)
      const { index, start, size } = bounds
      const failed = answer.failures
        .map(([offset]) => (claimed === undefined ? start + offset : offset))
        .filter((task) => task >= start && task < start + size)
      this.#trace({
        type: 'chunk',
        ...{ slot: worker.slot, pid: worker.process.pid, call, chunk: index, start, size },
        ...{ attempt: chunk.attempt === 2 ? 2 : 1, posted, received, started, ended, completed, tasks, failed },
      })
    }
  }

  /** A chunk runs again, on the worker of that pid. */
  retry(slot: number, pid: number, call: number, chunk: number, cause: string): void {
    this.#trace?.({ type: 'retry', slot, pid, call, chunk, at: wallClock(), cause })
  }
}
