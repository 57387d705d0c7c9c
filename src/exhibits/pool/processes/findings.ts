/** What each lesson of this part found. */
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
      title: 'p is started, then q: which finishes first?',
      sentence: 'Both run the same function, each in a process of its own, and p is started first.',
    }
  }
  const title = `p finished first in ${p} of ${tries} ${tries === 1 ? 'try' : 'tries'}, q in ${q}`
  if (p > 0 && q > 0) {
    return {
      title,
      sentence: equal
        ? 'Same function, same arguments, and still no fixed order: the operating system decides who runs when.'
        : 'The amount of work shifts the odds. It does not make a promise.',
    }
  }
  return {
    title,
    sentence: equal
      ? 'Always the same so far. That is no promise: nothing in the program makes one wait for the other. Try more.'
      : 'So much more work decides it on this machine. Give both the same work, and the order is open again.',
  }
}

export function bobFinding(prints: number, running: boolean): Finding {
  if (prints === 0) {
    return {
      title: 'Four processes print “bob”, and each starts two more',
      sentence: 'Every process of the tree below the main one prints once. How often is “bob” printed?',
    }
  }
  return {
    title: `“bob” was printed ${prints} times${running ? ' so far' : ''}`,
    sentence: '4 × (1 + 2) = 12 prints, by 4 + 8 processes; with the main process the tree has 1 + 4 + 8 = 13.',
  }
}

export function endingsFinding(codes: readonly (number | null)[] | null): Finding {
  if (codes === null) {
    return {
      title: 'How does a parent learn how its child ended?',
      sentence: 'join waits until a process is over; then its exitcode says how. Before that it is None.',
    }
  }
  return {
    title: `Exit codes: ${codes.map((code) => (code === null ? 'None' : `${code}`)).join(', ')}`,
    sentence:
      '0 for a return, 1 for an exception, minus the signal’s number for one that was ended, None while it runs.',
  }
}
