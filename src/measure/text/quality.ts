/** Each reason to doubt a measurement in a sentence with its numbers, and what to do about it. */
export const text = {
  fewRounds: {
    text: (rounds: number) =>
      rounds === 1
        ? '1 round is too few for an interval: it takes 6.'
        : `${rounds} rounds are too few for an interval: it takes 6.`,
    remedy: 'Continue, or choose a larger time budget or a smaller size.',
  },
  noisy: {
    text: (workers: string, spread: string, range: string) =>
      `With ${workers} trials differ by ${spread}: the speedup is ${range}.`,
    near: (speedup: string) => `near ${speedup}`,
    remedy: 'Close other tabs and programs, plug in the charger, or give it more time.',
  },
  drift: {
    text: (workers: string, correlation: string) =>
      `With ${workers} each round resembles the one before (correlation ${correlation}), so the interval is too narrow.`,
    remedy: 'Let the machine settle for a minute, then run again.',
  },
  halvesDisagree: {
    text: (workers: string, first: string, second: string) =>
      `With ${workers} the first half of the rounds gave ${first}, the second ${second}.`,
    remedy: 'Something changed while measuring: run again and compare.',
  },
  twoClusters: {
    text: (workers: string, low: string, high: string) =>
      `With ${workers} the rounds fall into two groups, near ${low} and ${high}.`,
    remedy: 'Look at the raw points: two speeds were measured, often because some CPUs of a machine are slower.',
  },
  machineDrift: {
    longer: (percent: string) =>
      `The same fixed work took ${percent} longer in the second half of the rounds than in the first.`,
    shorter: (percent: string) =>
      `The same fixed work took ${percent} less in the second half of the rounds than in the first.`,
    remedy: 'The machine changed speed, from heat, power saving or another program: wait, then run again.',
  },
  tooShort: {
    text: (wall: string, tick: string) => `A run takes ${wall} and the clock steps by ${tick}: too short to time.`,
    remedy: (needed: string) => `Choose a larger size, so that a run takes at least ${needed}.`,
  },
  notWarmedUp: {
    text: (workers: string) => `With ${workers} the tasks were still getting faster when measuring began.`,
    remedy: 'Run again: the browser has compiled the code better by then.',
  },
} as const
