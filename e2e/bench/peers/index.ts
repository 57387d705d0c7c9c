/** The peers, in the order of the table. */
import type { Library } from '../pool/contender.ts'
import { hamstersLibrary } from './hamsters.ts'
import { paralleljs } from './paralleljs.ts'
import { poolifier } from './poolifier.ts'
import { threads } from './threads.ts'
import { workerpoolLibrary } from './workerpool.ts'

export { openShared } from './hamsters.ts'
export { versionOf } from './versions.ts'

export const peers: readonly Library[] = [workerpoolLibrary, threads, poolifier, hamstersLibrary, paralleljs]
