/** The words of `part.ts`. */
export const text = {
  waiting: 'Waiting',
  doMoreWorkersThanCpus: 'Do more workers than CPUs help when the tasks wait?',
} as const
