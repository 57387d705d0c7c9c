/**
 * No library, but what a worker of ours cannot do without: the code, which is not run here, and a Web Lock held for life
 * before the first answer, by which its death is noticed.
 */
import { serve } from '#multiprocessing'
import { tasks } from '../tasks.ts'
import type { RawAnswer, RawQuestion } from './raw.ts'

if (location.hash === '#never') serve()

const held = new Promise<void>((resolve) => {
  navigator.locks.request(`worker-${crypto.randomUUID()}`, () => {
    resolve()
    return new Promise(() => {})
  })
})

addEventListener('message', async ({ data: { id, task, argument } }: MessageEvent<RawQuestion>) => {
  await held
  const value = (tasks as Record<string, (argument: unknown) => unknown>)[task]?.(argument)
  postMessage({ id, value } satisfies RawAnswer)
})
