/** Tasks that do what a plan says. */
import { register, serve } from '#multiprocessing'
import { answerTo, type FaultPlan, fault } from '../fault-plan.ts'

// Taken before the pool puts its own in place: a worker that ends by this one tells nobody.
const silentClose = (globalThis as unknown as { close(): void }).close.bind(globalThis)
const never = (): Promise<number> => new Promise(() => {})
let plan: FaultPlan

const functions = {
  follow: (given: FaultPlan) => {
    plan = given
  },
  planned: (task: number): number | Promise<number> => {
    const earlier = Atomics.add(plan.runs, task, 1)
    switch (plan.faults[task]) {
      case fault.throw:
        throw new RangeError(`task ${task}`)
      case fault.loop:
        for (;;);
      case fault.close:
      case fault.die:
        if (earlier > 0) break
        if (plan.faults[task] === fault.die) silentClose()
        else (globalThis as unknown as { close(): void }).close()
        return never()
    }
    return answerTo(task)
  },
}
export type Planned = typeof functions

register(functions)
serve()
