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
      title: text.whoComputesWhichSquare,
      sentence: text.mapCutsTheTenSquares(cut),
    }
  }
  const sums = [...new Set(totals)].join(', ')
  if (splits.length === 1) {
    return {
      title: workers === 1 ? text.oneWorkerComputedAllTen(sums) : text.thisTimeAndTheSum(last, sums),
      sentence: text.theChunksAreTheSame(cut),
    }
  }
  const kinds = new Set(splits).size
  return {
    title: text.inAllRuns(
      sums,
      splits.length,
      kinds === 1 ? text.splitEachTime(last) : text.withDifferentSplits(kinds),
    ),
    sentence:
      kinds === 1
        ? text.theSplitIsNotPromised(workers === 1 ? text.takeTwoWorkersOrMore : text.theFirstWorkerUpTakes)
        : text.dividedEvenlyIsNotGuaranteed,
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
      title: text.twoProcessesTwoSentencesTen,
      sentence: text.theFunctionTakesOneArgument,
    }
  }
  const { counts, mixed, processes } = prints
  const title = text.linesOfEachSentenceThis(counts[0], mixed ? text.mixed : text.oneAfterTheOther)
  if (mixed) {
    return {
      title,
      sentence: text.howOftenEachLineIs,
    }
  }
  return {
    title,
    sentence: processes === 1 ? text.oneProcessTookBothTasks : text.tenLinesArePrintedSo,
  }
}

export function sumFinding(run: { readonly total: number; readonly cores: number } | null, workers: number): Finding {
  const cut = cutWords(cutOf(5000, workers))
  if (run === null) {
    return {
      title: text.theSumOf5000,
      sentence: text.mapSpreadsTheSquaresOver(cut),
    }
  }
  return {
    title: text.withWord(run.total, workers === 1 ? text.n1Worker : text.workers(workers)),
    sentence: text.mapCut5000Squares(cut, run.cores),
  }
}

const listed = (numbers: readonly number[]): string => {
  const words = numbers.map(number)
  return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' and ')
}

export function cutsFinding(total: number | null, { missing, twice }: Mistakes): Finding {
  if (total === null) {
    return {
      title: text.cutTheSumFrom1,
      sentence: text.eachOfFourWorkersSums,
    }
  }
  const off = total - rightTotal
  if (off === 0) {
    return {
      title: text.everyNumberOnce(number(total)),
      sentence: text.itEqualsNN1,
    }
  }
  const why = [
    ...(missing.length > 0 ? [text.inNoPart(listed(missing), missing.length === 1 ? text.isWord : text.are)] : []),
    ...(twice.length > 0 ? [text.inTwoParts(listed(twice), twice.length === 1 ? text.isWord : text.are)] : []),
  ].join(', and ')
  return {
    title: text.tooOffByOneAt(number(Math.abs(off)), off > 0 ? text.much : text.little),
    sentence: text.rangeLeavesItsStopOut(why),
  }
}

export function countersFinding(composite: Counter | null): Finding {
  const [first] = composite === null ? [] : mostCommon(composite, 1)
  if (first === undefined) {
    return {
      title: text.fourFilesACounterEach,
      sentence: text.theQueueOfWorkIs,
    }
  }
  return {
    title: text.standsTimesInTheFour(first[0], first[1]),
    sentence: text.everyFileBecameACounter,
  }
}
