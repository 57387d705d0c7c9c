/** The parent of the workers that race: the page speaks to it through Comlink and starts the workers that it orders. */
import { type Endpoint, expose, type Remote, wrap } from 'comlink'
import { borrowWorkers } from '#multiprocessing'
import { cellsOf, createMemory } from './cells.ts'
import type { Contender } from './contender.ts'
import { createLitmusMemory, type LitmusAccess, type LitmusCounts } from './litmus.ts'
import { type RaceSetup, type RaceStep, runRace } from './race-run.ts'

/** Starts so many workers; the promise beside them only ever rejects, when one of them could not run. */
function start(port: MessagePort, count: number) {
  const borrow = borrowWorkers(port)('contender')
  let fail: (error: Error) => void = () => {}
  const broken = new Promise<never>((_, reject) => {
    fail = reject
  })
  const contenders = Array.from({ length: count }, (): Remote<Contender> => {
    const worker = borrow()
    worker.addEventListener('error', (event) =>
      fail(new Error(`A racing worker could not run: ${(event as ErrorEvent).message}.`)),
    )
    return wrap<Contender>(worker as Endpoint)
  })
  return { contenders, broken }
}

const api = {
  /** Races; resolves after the last run. */
  async race(setup: RaceSetup, port: MessagePort, tell: (step: RaceStep) => Promise<void>): Promise<void> {
    await tell({ step: 'starting' })
    const { contenders, broken } = start(port, setup.workers)
    const memory = createMemory()
    const all = async (): Promise<void> => {
      await Promise.all(contenders.map((contender, index) => contender.enter(memory, index)))
      await runRace(setup, cellsOf(memory), (index, heat) => (contenders[index] as Remote<Contender>).run(heat), tell)
    }
    await Promise.race([all(), broken])
  },

  /** The store-buffer test, pass by pass. */
  async litmus(
    access: LitmusAccess,
    passes: number,
    port: MessagePort,
    tell: (counts: LitmusCounts) => Promise<void>,
  ): Promise<void> {
    const { contenders, broken } = start(port, 2)
    const all = async (): Promise<void> => {
      for (let pass = 0; pass < passes; pass++) {
        const memory = createLitmusMemory()
        const sides = contenders.map((contender, side) => contender.litmus(memory, side === 0 ? 0 : 1, access))
        const [counts] = await Promise.all(sides)
        if (counts) await tell(counts)
      }
    }
    await Promise.race([all(), broken])
  },
}

export type RaceParent = typeof api

expose(api)
