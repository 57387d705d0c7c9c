/** What each lesson of this part found. */
import { text } from './text/findings.ts'
export interface Finding {
  readonly title: string
  readonly sentence: string
}

/** How often each of two processes was the first to be over. */
export interface Tally {
  readonly p: number
  readonly q: number
}

export function raceFinding({ p, q }: Tally, equal: boolean): Finding {
  const tries = p + q
  if (tries === 0) {
    return {
      title: text.pIsStartedThenQ,
      sentence: text.bothRunTheSameFunction,
    }
  }
  const title = text.pFinishedFirstInOf(p, tries, tries === 1 ? text.try : text.tries, q)
  if (p > 0 && q > 0) {
    return {
      title,
      sentence: equal ? text.sameFunctionSameArgumentsAnd : text.theAmountOfWorkShifts,
    }
  }
  return {
    title,
    sentence: equal ? text.alwaysTheSameSoFar : text.soMuchMoreWorkDecides,
  }
}

export function bobFinding(prints: number, running: boolean): Finding {
  if (prints === 0) {
    return {
      title: text.fourProcessesPrintBobAnd,
      sentence: text.everyProcessOfTheTree,
    }
  }
  return {
    title: text.bobWasPrintedTimes(prints, running ? text.soFar : ''),
    sentence: text.n41212Prints,
  }
}

export function endingsFinding(codes: readonly (number | null)[] | null): Finding {
  if (codes === null) {
    return {
      title: text.howDoesAParentLearn,
      sentence: text.joinWaitsUntilAProcess,
    }
  }
  return {
    title: text.exitCodes(codes.map((code) => (code === null ? text.none : `${code}`)).join(', ')),
    sentence: text.n0ForAReturn1,
  }
}
