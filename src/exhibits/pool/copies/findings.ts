/** What each lesson of this part found. */

import { formatDuration, median } from '#measure'
import type { Changed, HandOver } from './scripts.ts'
import { text } from './text/findings.ts'

export interface Finding {
  readonly title: string
  readonly sentence: string
}

/** "8 MB", "64 kB": by thousands. */
export function bytes(size: number): string {
  return size < 1_000_000 ? `${Math.round(size / 1000)} kB` : `${Math.round(size / 1_000_000)} MB`
}

export function changeFinding(changed: Changed | undefined): Finding {
  if (changed === undefined) {
    return {
      title: text.aChildAdds1To,
      sentence: text.onceToAPlainVariable,
    }
  }
  const { plain, shared } = changed
  const own = text.counterIs(plain.after === plain.before ? text.still(plain.after) : plain.after)
  if ('refused' in shared) {
    return {
      title: text.inTheParent(own),
      sentence: text.theChildChangedItsOwn,
    }
  }
  return {
    title: text.inTheParentAndR(own, shared.after),
    sentence: text.theChildChangedItsOwn2,
  }
}

export function costFinding(handed: readonly HandOver[]): Finding {
  const largest = handed.at(-1)
  if (largest === undefined) {
    return {
      title: text.whatDoesABigArgument,
      sentence: text.anArgumentIsCopiedTo,
    }
  }
  const copied = median(largest.copied)
  const title = text.copied(bytes(largest.sizeBytes), formatDuration(copied))
  if (largest.shared === null) return { title, sentence: text.thisPageHasNoShared }
  return {
    title: text.shared(title, formatDuration(median(largest.shared))),
    sentence: text.aCopyTakesTimeFor,
  }
}

export function holdingFinding(workers: number, sizeBytes: number, shared: boolean, ran: boolean): Finding {
  const each = bytes(sizeBytes)
  if (!ran) {
    return {
      title: text.workersAreGivenWhenThey(workers, each),
      sentence: text.aWorkerIsAWhole,
    }
  }
  return shared
    ? {
        title: text.oneArrayOfForProcesses(each, workers + 1),
        sentence: text.allSeeTheSameMemory,
      }
    : {
        title: text.copiesForOfData(workers + 1, bytes((workers + 1) * sizeBytes), each),
        sentence: text.oneInTheParentAnd(workers),
      }
}
