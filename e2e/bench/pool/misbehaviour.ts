/** Eight calls of which the fourth misbehaves, and what became of them. */
import type { LibraryPool } from './contender.ts'
import type { TaskName, Trap } from './tasks.ts'
import { sleep } from './timing.ts'

/** What is waited for at most: a call that has not settled by then hangs. */
const settleWithinMs = 2000
const callCount = 8
const trapped = 3

type Fate =
  | { readonly state: 'right' | 'wrong' | 'rejected'; readonly afterMs: number }
  | { readonly state: 'hung'; readonly afterMs: number }

export const newTrap = (): Omit<Trap, 'x'> => ({
  flag: new Int32Array(new SharedArrayBuffer(4)),
  at: new Float64Array(new SharedArrayBuffer(8)),
})

/** The fates of the calls, of which task 3 falls into the trap. */
export function callAll(pool: LibraryPool, task: TaskName, trap: Omit<Trap, 'x'>): Promise<readonly Fate[]> {
  const started = performance.now()
  const since = (): number => performance.now() - started
  const follow = async (x: number): Promise<Fate> => {
    try {
      const answer = await pool.call(task, { x, ...trap })
      return { state: answer === x * x ? 'right' : 'wrong', afterMs: since() }
    } catch {
      return { state: 'rejected', afterMs: since() }
    }
  }
  const hang = async (): Promise<Fate> => {
    await sleep(settleWithinMs)
    return { state: 'hung', afterMs: settleWithinMs }
  }
  return Promise.all(Array.from({ length: callCount }, (_, x) => Promise.race([follow(x), hang()])))
}

/** How the call that misbehaves may end, and the others. */
export interface Expectation {
  readonly trapped: Fate['state']
  readonly others: Fate['state']
}

/** @throws {Error} with the count of every fate when one is not as it should be */
export function expectFates(fates: readonly Fate[], expected: Expectation): void {
  const isFine = fates.every(({ state }, x) => state === (x === trapped ? expected.trapped : expected.others))
  if (isFine) return
  const count = (state: Fate['state'], among: readonly Fate[]): number =>
    among.filter((fate) => fate.state === state).length
  const mayReject = (x: number): boolean => (x === trapped ? expected.trapped : expected.others) === 'rejected'
  const lost = count(
    'rejected',
    fates.filter((_, x) => !mayReject(x)),
  )
  const wrong = fates.filter(({ state }, x) => state === 'wrong' || (state === 'right' && mayReject(x))).length
  throw new Error(`of ${callCount} calls hung ${count('hung', fates)}, wrong ${wrong}, lost ${lost}`)
}

export const lastSettled = (fates: readonly Fate[]): number => Math.max(...fates.map(({ afterMs }) => afterMs))

export const trappedSettled = (fates: readonly Fate[]): number => fates[trapped]?.afterMs ?? Number.NaN

/** Resolves when two tasks have run at once. @throws {Error} when they have not after two tries of a second each */
export async function expectFullStrength(pool: LibraryPool): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const flag = new Int32Array(new SharedArrayBuffer(4))
    const both = Promise.allSettled([pool.call('meet', flag), pool.call('meet', flag)])
    const answers = await Promise.race([both, sleep(settleWithinMs)])
    // Whoever still waits for a second is let go.
    Atomics.store(flag, 0, 2)
    const met = answers?.filter((answer) => answer.status === 'fulfilled' && answer.value === 1)
    if (met?.length === 2) return
  }
  throw new Error('not at full strength again within 2 s')
}
