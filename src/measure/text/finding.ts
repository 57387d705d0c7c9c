/** The headline of a measurement, of one line at 26 px beside the tools: at most 37 characters; and the sentence under it. */
const rounds = (count: number): string => (count === 1 ? '1 round' : `${count} rounds`)
const areKept = (count: number): string => (count === 1 ? 'is kept' : 'are kept')

export const text = {
  measured: (speedup: string, workers: string) => `${speedup} with ${workers}`,
  noneBeatsOne: (speedup: string) => `No count beats 1 worker: ${speedup}`,
  slower: (measured: string) => `Slower: ${measured}`,
  noClearGain: (measured: string) => `No clear gain: ${measured}`,
  about: (measured: string) => `About ${measured}`,
  nothingYet: 'Nothing was measured yet',
  noRound: 'No round was completed',
  failedAtOnce: 'The run failed in its first round.',
  cancelledAtOnce: 'Cancelled in the first round.',
  wrongResult: 'A run gave a wrong result',
  wrongResultWhy: 'So no speedup is claimed. The runs before it are kept for inspection.',
  lostTo: { handOut: 'handing out work', idle: 'idle', merge: 'merging' },
  allComputing: 'Over 99% of worker time was computing.',
  lostToOne: (percent: number, part: string) => `${percent}% of worker time was not computing but ${part}.`,
  lostToSeveral: (sum: number, parts: readonly { readonly percent: number; readonly part: string }[]) =>
    `${sum}% of worker time was not computing: ${parts.map(({ percent, part }) => `${percent}% ${part}`).join(', ')}.`,
  failed: (kept: number) => `A run failed; the ${rounds(kept)} before it are kept.`,
  cancelled: (kept: number) => `Cancelled after ${rounds(kept)}, which ${areKept(kept)}.`,
  tooFew: (kept: number) => `Measured in ${rounds(kept)}, too few to say how sure this is.`,
  differ: (interval: string) => `Trials differ: the speedup is ${interval}.`,
  crowded: (logicalCpus: number) => `Computing can include waiting for a CPU: the browser reports ${logicalCpus}.`,
} as const
