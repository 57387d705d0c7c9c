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
      title: text.raceTitle,
      sentence: text.raceSentence,
    }
  }
  const title = text.raceCount(p, tries, tries === 1 ? text.try : text.tries, q)
  if (p > 0 && q > 0) {
    return {
      title,
      sentence: equal ? text.equalBoth : text.unequalBoth,
    }
  }
  return {
    title,
    sentence: equal ? text.equalOne : text.unequalOne,
  }
}

export function bobFinding(prints: number, running: boolean): Finding {
  if (prints === 0) {
    return {
      title: text.bobTitle,
      sentence: text.bobSentence,
    }
  }
  // The count grows in the tree: said at each print it would be twelve findings.
  if (running) return { title: text.bobRunning, sentence: text.bobSentence }
  return {
    title: text.bobCount(prints),
    sentence: text.bobSum,
  }
}

export function endingsFinding(codes: readonly (number | null)[] | null): Finding {
  if (codes === null) {
    return {
      title: text.endingsTitle,
      sentence: text.endingsSentence,
    }
  }
  return {
    title: text.codes(codes.map((code) => (code === null ? text.none : `${code}`)).join(', ')),
    sentence: text.codesMean,
  }
}
