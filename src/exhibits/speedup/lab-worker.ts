/** The parent worker of the lab: the page speaks to it through Comlink, and it owns the pool. */
import { expose } from 'comlink'
import { borrowWorkers } from '#multiprocessing'
import type { Continued, LabResult, LabSetup, Phase } from './lab-contract.ts'
import { PageGate } from './page-gate.ts'

let abort = new AbortController()
let tellPage: (phase: Phase) => Promise<void> = async () => {}
let disturbed: string | null = null
const gate = new PageGate(() => void tellPage({ step: 'paused' }))

let borrow: ReturnType<typeof borrowWorkers> | null = null

const api = {
  /** Called once, before `run`: the page starts the workers that this one orders. */
  connect(port: MessagePort): void {
    borrow = borrowWorkers(port)
  },
  /** One measurement at a time: a second call cancels the first. `tell` is awaited between trials. */
  async run(setup: LabSetup, previous: Continued | null, tell: (phase: Phase) => Promise<void>): Promise<LabResult> {
    if (borrow === null) throw new Error('connect() comes before run()')
    const own = setup.own === undefined ? '' : 'own-'
    const spawn = { pool: borrow(`${own}pool`), serial: borrow(`${own}serial`), rehearsal: borrow('own-rehearsal') }
    abort.abort()
    abort = new AbortController()
    tellPage = tell
    const disturbance = (): string | null => {
      const reason = disturbed
      disturbed = null
      return reason
    }
    const { signal } = abort
    const { runLab } = await import('./lab.ts')
    return runLab({ setup, spawn, previous, gate, disturbance, signal, tell })
  },
  /** Stops the workers now; `run` resolves with what was measured. */
  cancel(): void {
    abort.abort()
  },
  setVisible(visible: boolean): void {
    gate.setOpen(visible)
  },
  /** Something on the page disturbed the trial under way: its round is measured again. */
  disturb(reason: string): void {
    disturbed = reason
  },
}

export type LabApi = typeof api

expose(api)
