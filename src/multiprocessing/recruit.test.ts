import { afterEach, expect, test, vi } from 'vitest'
import { prewarm, serve, TimeoutError, type WorkerLike } from './index.ts'

afterEach(() => vi.useRealTimers())

/** A worker in this realm that says nothing, or serves. */
function worker(serves: boolean): WorkerLike {
  const { port1, port2 } = new MessageChannel()
  if (serves) serve(port2)
  const terminate = vi.fn(() => port2.close())
  return Object.assign(port1 as unknown as WorkerLike, { terminate })
}

test('prewarming a module that never serves fails, with how long was waited, and ends its workers', async () => {
  vi.useFakeTimers()
  const made: WorkerLike[] = []
  const module = (): WorkerLike => {
    made.push(worker(false))
    return made[made.length - 1] as WorkerLike
  }
  const failed = prewarm(module, 1).catch((thrown: unknown) => thrown)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(await failed).toEqual(new TimeoutError('worker module did not load and call serve() within 30000 ms'))
  expect(made.map(({ terminate }) => vi.mocked(terminate).mock.calls.length)).toEqual([1])
})

test('when one worker cannot be started, prewarming fails and those that are up are kept for pools', async () => {
  vi.stubGlobal('navigator', { hardwareConcurrency: 3 })
  const made: WorkerLike[] = []
  const module = (): WorkerLike => {
    if (made.length === 1) {
      made.push(worker(false))
      throw new TypeError('no more workers')
    }
    made.push(worker(true))
    return made[made.length - 1] as WorkerLike
  }
  await expect(prewarm(module, 3)).rejects.toThrow('no more workers')
  expect(await prewarm(module, 2)).toBe(2)
  expect(made).toHaveLength(3)
  await prewarm(module, 0)
  vi.unstubAllGlobals()
})
