/** No library: a task's name and its argument in, its answer out. */
import { type TaskName, tasks } from '../tasks.ts'

export interface RawQuestion {
  readonly id: number
  readonly task: TaskName | 'squaresMoved'
  readonly argument: unknown
  /** Move the answer's buffer instead of copying it. */
  readonly move: boolean
}

export interface RawAnswer {
  readonly id: number
  readonly value: unknown
}

/** In place: the buffer came here by moving, and goes back so. */
function squaresMoved(numbers: Float64Array): Float64Array {
  for (let place = 0; place < numbers.length; place++) numbers[place] = (numbers[place] as number) ** 2
  return numbers
}

const all = { ...tasks, squaresMoved } as Record<string, (argument: unknown) => unknown>

addEventListener('message', ({ data }: MessageEvent<RawQuestion>) => {
  const value = all[data.task]?.(data.argument)
  const moved = data.move && ArrayBuffer.isView(value) ? [value.buffer as ArrayBuffer] : []
  postMessage({ id: data.id, value } satisfies RawAnswer, { transfer: moved })
})
