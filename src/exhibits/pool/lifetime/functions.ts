/** What the workers of the lesson on lifetime run. */
import { cube, square } from '../lesson/arithmetic.ts'

export const functions = { square, cube }
