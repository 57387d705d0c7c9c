/** Pools for tests: their workers are in this realm, over real message channels; everything but the thread is real. */
import type { WorkerLike } from './connection.ts'
import { Pool } from './pool.ts'
import type { PoolOptions } from './pool-options.ts'
import { serve } from './worker.ts'

export class InRealmPools {
  /** How many workers there have been. */
  started = 0
  readonly #pools: Pool[] = []

  /** Starts a worker, as a worker module does. */
  readonly module = (): WorkerLike => {
    this.started += 1
    const { port1, port2 } = new MessageChannel()
    serve(port2)
    return Object.assign(port1 as unknown as WorkerLike, { terminate: () => port2.close() })
  }

  readonly open = (processes: number, options: Partial<PoolOptions> = {}): Pool => {
    const pool = new Pool({ processes, module: this.module, locks: null, ...options })
    this.#pools.push(pool)
    return pool
  }

  /** Ends every pool that is still there. */
  end(): void {
    for (const pool of this.#pools.splice(0)) pool.terminate()
  }
}
