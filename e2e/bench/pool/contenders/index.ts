/** The libraries, in the order of the table. */
import { peers } from '../../peers/index.ts'
import type { Library } from '../contender.ts'
import { comlink } from './comlink.ts'
import { ours } from './ours.ts'
import { raw } from './raw.ts'

export const bare: readonly Library[] = [comlink, raw]
export const libraries: readonly Library[] = [ours, ...peers, ...bare]
