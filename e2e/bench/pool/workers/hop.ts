/** A parent worker as the app has one: the page asks it, and it asks its pool. */
import { expose } from 'comlink'
import { Pool, remote } from '#multiprocessing'
import type { Tasks } from '../tasks.ts'

const { nothing } = remote<Tasks>('nothing')
const pool = new Pool({
  processes: 2,
  module: () => new Worker(new URL('./ours.ts', import.meta.url), { type: 'module' }),
})

const parent = {
  /** The hop alone. */
  nothing: (x: number) => x,
  /** The hop, and a task in the pool. */
  apply: (x: number) => pool.apply(nothing, [x]),
}
export type Parent = typeof parent

expose(parent)
