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
      title: text.changeTitle,
      sentence: text.changeSentence,
    }
  }
  const { plain, shared } = changed
  const own = text.counter(plain.after === plain.before ? text.still(plain.after) : plain.after)
  if ('refused' in shared) {
    return {
      title: text.changedOwn(own),
      sentence: text.changedOwnWhy,
    }
  }
  return {
    title: text.changedBoth(own, shared.after),
    sentence: text.changedBothWhy,
  }
}

export function costFinding(handed: readonly HandOver[]): Finding {
  const largest = handed.at(-1)
  if (largest === undefined) {
    return {
      title: text.costTitle,
      sentence: text.costSentence,
    }
  }
  const copied = median(largest.copied)
  const title = text.copied(bytes(largest.sizeBytes), formatDuration(copied))
  if (largest.shared === null) return { title, sentence: text.noShared }
  return {
    title: text.shared(title, formatDuration(median(largest.shared))),
    sentence: text.sharedWhy,
  }
}

export function holdingFinding(workers: number, sizeBytes: number, shared: boolean, ran: boolean): Finding {
  const each = bytes(sizeBytes)
  if (!ran) {
    return {
      title: text.holdingTitle(workers, each),
      sentence: text.holdingSentence,
    }
  }
  return shared
    ? {
        title: text.oneArray(each, workers + 1),
        sentence: text.oneArrayWhy,
      }
    : {
        title: text.copies(workers + 1, bytes((workers + 1) * sizeBytes), each),
        sentence: text.copiesWhy(workers),
      }
}
