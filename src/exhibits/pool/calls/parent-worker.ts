/** The parent process: the page speaks to it through Comlink, and it owns the pool. */
import { expose } from 'comlink'
import { borrowWorkers } from '#multiprocessing'
import type { OwnJob, OwnRecording } from './own-work.ts'
import { holdPool, record } from './record.ts'
import type { Setup } from './setup.ts'
import type { Recording } from './traced.ts'

let borrow: ReturnType<typeof borrowWorkers> | null = null
let held: AsyncDisposable | null = null

function moduleOf(kind: 'pool' | 'own-pool' | 'own-serial'): ReturnType<ReturnType<typeof borrowWorkers>> {
  if (borrow === null) throw new Error('connect() comes first')
  return borrow(kind)
}

const api = {
  /** Called once, before all else: the page starts the workers that this one orders. */
  connect(port: MessagePort): void {
    borrow = borrowWorkers(port)
  },
  record: (setup: Setup): Promise<Recording> => record(setup, moduleOf('pool')),
  /** The tasks are a visitor's own; the page lends workers of their code. */
  async recordOwn(setup: Setup, job: OwnJob): Promise<OwnRecording> {
    const { recordOwn } = await import('./own-work.ts')
    return recordOwn(setup, job, { pool: moduleOf('own-pool'), serial: moduleOf('own-serial') })
  },
  /** Keeps a pool of so many idle workers until the next call; 0 keeps none. */
  async hold(processes: number): Promise<void> {
    await held?.[Symbol.asyncDispose]()
    held = processes === 0 ? null : await holdPool(processes, moduleOf('pool'))
  },
}

export type ParentApi = typeof api

expose(api)
