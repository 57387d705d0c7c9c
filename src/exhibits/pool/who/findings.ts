/** What each lesson of this part found. Pure: a record in, words out. */

import { type Mistakes, rightTotal } from './partial-sums.ts'
import { cutOf, cutWords } from './programs.ts'
import { text } from './text/findings.ts'
import { type Counter, mostCommon } from './word-counts.ts'

export interface Finding {
  readonly title: string
  readonly sentence: string
}

const number = (value: number): string => value.toLocaleString('en')

/** "6/4". */
export const splitWords = (split: readonly number[]): string => split.join('/')

export function squaresFinding(workers: number, splits: readonly string[], totals: readonly number[]): Finding {
  const cut = cutWords(cutOf(10, workers))
  const last = splits.at(-1)
  if (last === undefined) {
    return {
      title: text.squaresTitle,
      sentence: text.squaresSentence(cut),
    }
  }
  const sums = [...new Set(totals)].join(', ')
  if (splits.length === 1) {
    return {
      title: workers === 1 ? text.oneWorker(sums) : text.oneRun(last, sums),
      sentence: text.oneRunWhy(cut),
    }
  }
  const kinds = new Set(splits).size
  return {
    title: text.runs(sums, splits.length, kinds === 1 ? text.sameSplit(last) : text.splits(kinds)),
    sentence: kinds === 1 ? text.sameSplitWhy(workers === 1 ? text.takeMore : text.whyTheSame) : text.splitsWhy,
  }
}

/** What two processes printed. */
export interface Prints {
  readonly counts: readonly [number, number]
  /** Whether a sentence comes again after the other one. */
  readonly mixed: boolean
  /** How many processes printed: one may have taken both tasks. */
  readonly processes: number
}

export function lovesFinding(prints: Prints | null): Finding {
  if (prints === null) {
    return {
      title: text.lovesTitle,
      sentence: text.lovesSentence,
    }
  }
  const { counts, mixed, processes } = prints
  const title = text.lovesCount(counts[0], mixed ? text.mixed : text.inTurns)
  if (mixed) {
    return {
      title,
      sentence: text.mixedWhy,
    }
  }
  return {
    title,
    sentence: processes === 1 ? text.oneProcessWhy : text.inTurnsWhy,
  }
}

export function sumFinding(run: { readonly total: number; readonly cores: number } | null, workers: number): Finding {
  const cut = cutWords(cutOf(5000, workers))
  if (run === null) {
    return {
      title: text.sumTitle,
      sentence: text.sumSentence(cut),
    }
  }
  return {
    title: text.sum(run.total, workers === 1 ? text.oneWorkerWords : text.workersWords(workers)),
    sentence: text.sumWhy(cut, run.cores),
  }
}

const listed = (numbers: readonly number[]): string => {
  const words = numbers.map(number)
  return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' and ')
}

export function cutsFinding(total: number | null, { missing, twice }: Mistakes): Finding {
  if (total === null) {
    return {
      title: text.cutsTitle,
      sentence: text.cutsSentence,
    }
  }
  const off = total - rightTotal
  if (off === 0) {
    return {
      title: text.cutsRight(number(total)),
      sentence: text.cutsRightWhy,
    }
  }
  const why = [
    ...(missing.length > 0 ? [text.missing(listed(missing), missing.length === 1 ? text.is : text.are)] : []),
    ...(twice.length > 0 ? [text.twice(listed(twice), twice.length === 1 ? text.is : text.are)] : []),
  ].join(', and ')
  return {
    title: text.cutsWrong(number(Math.abs(off)), off > 0 ? text.much : text.little),
    sentence: text.cutsWrongWhy(why),
  }
}

export function countersFinding(composite: Counter | null): Finding {
  const [first] = composite === null ? [] : mostCommon(composite, 1)
  if (first === undefined) {
    return {
      title: text.countersTitle,
      sentence: text.countersSentence,
    }
  }
  return {
    title: text.countersCount(first[0], first[1]),
    sentence: text.countersWhy,
  }
}
