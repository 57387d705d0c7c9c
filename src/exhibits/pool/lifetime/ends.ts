/** The ways to leave a pool, and what to say of them. */
import type { End, Ended } from './scripts.ts'

export interface EndEntry {
  readonly how: End
  readonly code: string
  /** What CPython 3.11 did with the same six calls. */
  readonly python: string
}

export const ends: readonly EndEntry[] = [
  { how: 'close', code: 'pool.close()', python: 'All six arrive. The workers then end.' },
  { how: 'terminate', code: 'pool.terminate()', python: 'Two arrive. get() of the others waits for ever.' },
  { how: 'with', code: 'with Pool() as pool:', python: 'As terminate: two arrive, the others never.' },
  { how: 'closing', code: 'with closing(pool):', python: 'As close: all six arrive.' },
  {
    how: 'none',
    code: 'pool = None',
    python: 'The results arrive; the pool may stay, with a ResourceWarning, and hang at exit.',
  },
]

export interface Finding {
  readonly title: string
  readonly sentence: string
}

/** How many of the six results came. */
const arrived = ({ outcomes }: Ended): number => outcomes.filter((outcome) => typeof outcome === 'number').length

export function endsFinding(runs: readonly { readonly how: End; readonly ended: Ended }[]): Finding {
  const counts = new Map(runs.map(({ how, ended }) => [how, arrived(ended)]))
  if (counts.size < ends.length) {
    return {
      title: 'Which end of a pool keeps the results still to come?',
      sentence: 'A pool can be closed, terminated, or dropped. with does one of these for you: which?',
    }
  }
  return {
    title: `close kept ${counts.get('close')} of 6 results, with kept ${counts.get('with')}`,
    sentence: 'with Pool() terminates at its end; closing() closes. Fetch results before the block ends, or close.',
  }
}
