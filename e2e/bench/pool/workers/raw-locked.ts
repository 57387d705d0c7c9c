/**
 * No library and no code of one, but what no pool can do without that is to notice every death of a worker: a Web Lock, held
 * for life before the first task runs.
 */
import { tasks } from '../tasks.ts'
import type { RawAnswer, RawQuestion } from './raw.ts'

const held = new Promise<void>((resolve) => {
  navigator.locks.request(`worker-${Math.random()}`, () => {
    resolve()
    return new Promise(() => {})
  })
})

addEventListener('message', async ({ data: { id, task, argument } }: MessageEvent<RawQuestion>) => {
  await held
  const value = (tasks as Record<string, (argument: unknown) => unknown>)[task]?.(argument)
  postMessage({ id, value } satisfies RawAnswer)
})
