import { expect, test } from 'vitest'
import type { RanChunk } from '../lesson/recorder.ts'
import { speedupOf, taperFinding, taperOf } from './taper.ts'

/** A chunk of one task on the clock. */
const chunk = (from: number, to: number): RanChunk => ({ tasks: [from, to] }) as unknown as RanChunk

test('the two causes are told apart: tasks that take longer, and workers without a task', () => {
  const one = taperOf(1, { wallMs: 100, chunks: [chunk(0, 45), chunk(50, 95)] })
  expect(one).toMatchObject({ taskMs: 45, idleShare: expect.closeTo(0.1) })
  const two = taperOf(2, { wallMs: 80, chunks: [chunk(0, 60), chunk(0, 60)] })
  expect(two).toMatchObject({ taskMs: 60, idleShare: expect.closeTo(0.25) })
  expect(speedupOf([one, two], two)).toBe(1.25)
  const { title, sentence } = taperFinding([one, two], 1)
  expect(title).toBe('1.3× with 2 workers, not 2×')
  expect(sentence).toBe(
    'A task takes 1.3 times as long as with one worker: 2 workers share 1 logical CPU. For 25% of their time workers had no task: that is coordination.',
  )
})

test('tasks that take no longer are not blamed on the processors', () => {
  const runs = [1, 2].map((workers) =>
    taperOf(workers, { wallMs: 100 / workers, chunks: [chunk(0, 40), chunk(0, 40)] }),
  )
  expect(taperFinding(runs, 4).sentence).toMatch(/^A task takes as long as with one worker\./)
})
