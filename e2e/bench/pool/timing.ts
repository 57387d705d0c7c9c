/** Timing of one repetition. */
import type { Ms } from '#base'

/** A call shorter than this is repeated … */
const shortMs: Ms = 10
/** … until this much time was measured: a lone call of under a millisecond says little on a shared machine. */
const leastMs: Ms = 50

/** How a call is prepared (not timed), made (timed) and checked (not timed; throws when the answer is wrong). */
export interface Timed<A, R> {
  readonly prepare: () => A | Promise<A>
  readonly call: (prepared: A) => Promise<R> | R
  readonly check: (answer: R) => void
}

/** Milliseconds for one call: the mean over as many as a repetition takes. */
export async function timeCalls<A, R>({ prepare, call, check }: Timed<A, R>): Promise<Ms> {
  let total: Ms = 0
  let calls = 0
  do {
    const prepared = await prepare()
    const started = performance.now()
    const answer = await call(prepared)
    total += performance.now() - started
    calls += 1
    check(answer)
  } while (total < leastMs && total / calls < shortMs)
  return total / calls
}

/** Rejects when `work` does not settle in time. */
export function within<T>(ms: Ms, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Hung(`hung: no answer within ${ms / 1000} s`)), ms)
    work.then(resolve, reject).finally(() => clearTimeout(late))
  })
}

/** A contender has nothing of what a section is about: neither a failure nor a number. */
export class NotApplicable extends Error {
  override readonly name = 'NotApplicable'
}

/** What `within` rejects with. */
class Hung extends Error {
  override readonly name = 'Hung'
}

export const sleep = (ms: Ms): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** @throws {Error} when two values are not the same */
export function expectSame(found: unknown, right: unknown, what: string): void {
  if (found !== right) throw new Error(`wrong: ${what} is ${String(found)}, not ${String(right)}`)
}
