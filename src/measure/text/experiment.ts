/** Why a round is left out, and what is wrong with a time. */
export const text = {
  hidden: 'hidden tab',
  wrongResult: 'wrong result',
  serialTooShort: (wallMs: number) =>
    `The serial run took ${wallMs} ms by this clock, which is too short to time: choose a larger size.`,
  poolTooShort: (workers: number, wallMs: number) =>
    `The run with ${workers} workers took ${wallMs} ms by this clock, which is too short to time: choose a larger size.`,
} as const
