/**
 * Waiting for shared memory to change, blocking in a worker and awaiting anywhere.
 * Both forms try, and sleep on one word that changes whenever trying again may help.
 */
import { type Ms, wallClock } from '#base'
import type { Timeout } from './async-result.ts'
import { exitWord } from './connection.ts'
import { PoolTerminatedError } from './errors.ts'
import { realm } from './process.ts'

/** A word of shared memory on which to sleep. */
export interface Word {
  readonly words: Int32Array
  readonly index: number
}

/** Sleeping in slices, so that a worker whose pool is terminated sees it soon and ends by itself. */
const sliceMs: Ms = 50

/**
 * Blocks until `attempt` succeeds.
 * @param instead what to call where blocking is not allowed
 * @returns whether it did, before the timeout
 * @throws {TypeError} on a page, which may not block
 * @throws {PoolTerminatedError} when this process is ended meanwhile
 */
export function waitUntil(
  { words, index }: Word,
  attempt: () => boolean,
  timeout: Timeout | undefined,
  instead: string,
): boolean {
  checkMayBlock(instead)
  const deadline = deadlineOf(timeout)
  for (;;) {
    const seen = Atomics.load(words, index)
    if (attempt()) return true
    const left = deadline - wallClock()
    if (left <= 0) return false
    Atomics.wait(words, index, seen, Math.min(left, sliceMs))
    if (realm.life !== null && Atomics.load(realm.life, exitWord) === 1)
      throw new PoolTerminatedError('this process was ended while it waited')
  }
}

/** Awaits until `attempt` succeeds; resolves to whether it did, before the timeout. For pages and workers. */
export async function waitUntilAsync(
  { words, index }: Word,
  attempt: () => boolean,
  timeout?: Timeout,
): Promise<boolean> {
  const deadline = deadlineOf(timeout)
  for (;;) {
    const seen = Atomics.load(words, index)
    if (attempt()) return true
    const left = deadline - wallClock()
    if (left <= 0) return false
    await sleepOn(words, index, seen, Math.min(left, sliceMs))
  }
}

function deadlineOf(timeout: Timeout | undefined): Ms {
  return wallClock() + (timeout?.timeoutMs ?? Number.POSITIVE_INFINITY)
}

/** `Atomics.waitAsync`, which Firefox has had only since 2025; elsewhere the word is looked at every so often. */
type WaitAsync = (
  words: Int32Array,
  index: number,
  value: number,
  ms: Ms,
) => { readonly value: string | Promise<string> }
const pollMs: Ms = 2

async function sleepOn(words: Int32Array, index: number, value: number, ms: Ms): Promise<void> {
  const { waitAsync } = Atomics as { waitAsync?: WaitAsync }
  if (waitAsync === undefined) await new Promise((resolve) => setTimeout(resolve, Math.min(pollMs, ms)))
  else await waitAsync.call(Atomics, words, index, value, ms).value
}

let mayBlock: boolean | null = null

/** A page may not, nor may a shared worker; said at once, and not only when there is something to wait for. */
function checkMayBlock(instead: string): void {
  mayBlock ??= canWait()
  if (!mayBlock) throw new TypeError(`only workers may block: here, use ${instead}`)
}

function canWait(): boolean {
  try {
    return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 1, 0) === 'not-equal'
  } catch {
    return false
  }
}
