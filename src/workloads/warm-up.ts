/**
 * Brings every worker to the same state of compiled code before anything is timed. Unequal warm-up is the largest bias
 * there is: a fresh worker can be more than twice as slow, and more workers would each get fewer calls to warm up with.
 *
 * All workers warm up at once, because that is quick. Then each is checked alone, because beside the others a worker
 * also waits for a core, which looks just like being cold.
 */
import { type Clock, type Ms, wallClock } from '#base'

/** What can be warmed up: see `Runner`. Each call runs a window and gives the milliseconds of one pass over the sample. */
export interface Warmable {
  warmSerial(sample: readonly number[], windowMs: Ms): Promise<Ms>
  warmPool(slots: readonly number[], sample: readonly number[], windowMs: Ms): Promise<readonly Ms[]>
}

export interface WarmUp {
  /** Best pass of the baseline's worker, in milliseconds. */
  readonly serialPass: Ms
  /** For each worker alone, by slot: its pass as a multiple of the baseline's. 1 is equally warm. */
  readonly ratios: readonly number[]
  /** Slots that stayed above 1.10 until the time was up. */
  readonly cold: readonly number[]
}

const windowMs: Ms = 30
/** Two successive windows this close mean that the compiler is done. */
const steady = 0.05
/** A worker this close to the baseline is warm. */
const warmEnough = 1.1
const sampleSize = 24

/** Task numbers spread evenly over the workload, so that every part of the kernel is met. */
export function sampleOf(taskCount: number): readonly number[] {
  const count = Math.min(sampleSize, taskCount)
  return Array.from({ length: count }, (_, index) => Math.floor(((index + 0.5) * taskCount) / count))
}

/**
 * Warms the baseline's worker and `workers` workers of the pool.
 * @param capMs stops warming after this long; the check of each worker alone still runs once
 */
export async function warmUp(
  target: Warmable,
  options: { taskCount: number; workers: number; capMs?: Ms; clock?: Clock },
): Promise<WarmUp> {
  const { workers, capMs = 1500, clock = wallClock } = options
  const sample = sampleOf(options.taskCount)
  const deadline = clock() + capMs
  const slots = Array.from({ length: workers }, (_, slot) => slot)
  const inTime = (): boolean => clock() < deadline

  const serialPass = await settle(async () => [await target.warmSerial(sample, windowMs)], inTime)
  await settle(() => target.warmPool(slots, sample, windowMs), inTime)
  // Measured again beside the workers' own check: the machine may have changed its mind meanwhile.
  const baseline = Math.min(serialPass[0] as Ms, await target.warmSerial(sample, windowMs))
  const ratios: number[] = []
  for (const slot of slots) {
    let pass: Ms
    do {
      pass = (await target.warmPool([slot], sample, windowMs))[slot] as Ms
    } while (pass > warmEnough * baseline && inTime())
    ratios.push(pass / baseline)
  }
  return { serialPass: baseline, ratios, cold: slots.filter((slot) => (ratios[slot] as number) > warmEnough) }
}

/** Repeats a window until each of its numbers changes by at most 5 % from one to the next. */
async function settle(window: () => Promise<readonly Ms[]>, inTime: () => boolean): Promise<readonly Ms[]> {
  let last = await window()
  for (;;) {
    if (!inTime()) return last
    const next = await window()
    const settled = next.every((pass, index) => Math.abs(pass / (last[index] as Ms) - 1) <= steady)
    last = next.map((pass, index) => Math.min(pass, last[index] as Ms))
    if (settled) return last
  }
}
