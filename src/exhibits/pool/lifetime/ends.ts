/** The ways to leave a pool, and what to say of them. */

import type { End, Ended } from './scripts.ts'
import { text } from './text/ends.ts'

export interface EndEntry {
  readonly how: End
  readonly code: string
  /** What CPython 3.11 did with the same six calls. */
  readonly python: string
}

export const ends: readonly EndEntry[] = [
  { how: 'close', code: 'pool.close()', python: text.allSixArriveTheWorkers },
  { how: 'terminate', code: 'pool.terminate()', python: text.twoArriveGetOfThe },
  { how: 'with', code: text.withPoolAsPool, python: text.asTerminateTwoArriveThe },
  { how: 'closing', code: text.withClosingPool, python: text.asCloseAllSixArrive },
  {
    how: 'none',
    code: 'pool = None',
    python: text.theResultsArriveThePool,
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
      title: text.whichEndOfAPool,
      sentence: text.aPoolCanBeClosed,
    }
  }
  return {
    title: text.closeKeptOf6Results(counts.get('close') ?? 0, counts.get('with') ?? 0),
    sentence: text.withPoolTerminatesAtIts,
  }
}
