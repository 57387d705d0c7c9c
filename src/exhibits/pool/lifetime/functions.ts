/** What the workers of the lesson on lifetime run. */
import { ValueError } from '#multiprocessing'
import { cube, square } from '../lesson/arithmetic.ts'

export const functions = {
  square,
  cube,
  /** A square that takes a while, so that it can be in flight. */
  async lateSquare(x: number, ms: number): Promise<number> {
    await new Promise((resolve) => setTimeout(resolve, ms))
    return x * x
  },
  /** Fails at 3. */
  failsAtThree(x: number): number {
    if (x === 3) throw new ValueError('boom 3')
    return x
  },
}
