/** What a traced pool did, as plain data for the page. */
import type { Ms } from '#base'
import type { ChunkEvent, Trace, TraceEvent } from '#multiprocessing'

/** A chunk that some worker ran; times count from the start of the record. */
export interface RanChunk extends Pick<ChunkEvent, 'slot' | 'pid' | 'call' | 'chunk' | 'start' | 'size' | 'failed'> {
  readonly posted: Ms
  readonly started: Ms
  readonly ended: Ms
  readonly completed: Ms
  /** Boundaries between its tasks, one more than there are; empty where tasks were not traced. */
  readonly tasks: readonly Ms[]
}

/** A worker that was ready or ended; `at` counts from the start of the record. */
export interface WorkerMoment {
  readonly type: 'ready' | 'exit'
  readonly slot: number
  readonly pid: number
  readonly at: Ms
}

/** Hears a pool's trace. */
export class Recorder {
  readonly #events: TraceEvent[] = []
  #ready = 0
  #onReady = (): void => {}

  readonly trace: Trace = (event) => {
    this.#events.push(event)
    if (event.type !== 'ready') return
    this.#ready += 1
    this.#onReady()
  }

  /** Resolves when so many workers are up, so that what follows is timed without their start. */
  allReady(workers: number): Promise<void> {
    return new Promise((resolve) => {
      this.#onReady = () => {
        if (this.#ready >= workers) resolve()
      }
      this.#onReady()
    })
  }

  /** The chunks in the order in which they came back. */
  chunks(from: Ms): readonly RanChunk[] {
    return this.#events
      .filter((event) => event.type === 'chunk')
      .map(({ slot, pid, call, chunk, start, size, failed, posted, started, ended, completed, tasks }) => ({
        ...{ slot, pid, call, chunk, start, size, failed },
        ...{ posted: posted - from, started: started - from, ended: ended - from, completed: completed - from },
        tasks: Array.from(tasks ?? [], (at) => at - from),
      }))
  }

  /** When workers were ready and when they ended. */
  moments(from: Ms): readonly WorkerMoment[] {
    return this.#events.flatMap(({ type, slot, pid, ...rest }) =>
      type === 'ready' || type === 'exit' ? [{ type, slot, pid, at: (rest as { at: Ms }).at - from }] : [],
    )
  }
}
