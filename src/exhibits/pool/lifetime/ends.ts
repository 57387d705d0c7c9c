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
  { how: 'close', code: 'pool.close()', python: text.closeInPython },
  { how: 'terminate', code: 'pool.terminate()', python: text.terminateInPython },
  { how: 'with', code: text.withCode, python: text.withInPython },
  { how: 'closing', code: text.closingCode, python: text.closingInPython },
  {
    how: 'none',
    code: 'pool = None',
    python: text.noneInPython,
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
      title: text.title,
      sentence: text.sentence,
    }
  }
  return {
    title: text.kept(counts.get('close') ?? 0, counts.get('with') ?? 0),
    sentence: text.keptWhy,
  }
}
