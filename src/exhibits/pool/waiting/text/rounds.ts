/** The words of `rounds.ts`. */
export const text = {
  squaredNumbers: (join: string | number) => `Squared numbers: [${join}]`,
  workers: (workers: string | number) => `${workers} workers`,
  sixteenWaitsOf100Ms: 'Sixteen waits of 100 ms',
  aTaskThatWaitsNeeds: (logicalCpus: string | number) =>
    `A task that waits needs no CPU. Will more workers than the ${logicalCpus} logical CPUs reported still help?`,
  withWith: (
    seconds: string | number,
    workersWords: string | number,
    seconds2: string | number,
    workers: string | number,
  ) => `${seconds} with ${workersWords}, ${seconds2} with ${workers}`,
  timesAsFastOnLogical: (gain: string | number, logicalCpus: string | number) =>
    `${gain} times as fast on ${logicalCpus} logical CPUs: waiting workers do not compete for them. Computing workers would.`,
  fiveSquaresOfEachOn: (each: string | number, workersWords: string | number) =>
    `Five squares of ${each} each on ${workersWords}`,
  oneAfterTheOtherThey: 'One after the other they take five times as long as one. How long does the pool take?',
  round: 'round',
  rounds: 'rounds',
  withOf: (
    seconds: string | number,
    workersWords: string | number,
    rounds: string | number,
    form: string | number,
    each: string | number,
  ) => `${seconds} with ${workersWords}: ${rounds} ${form} of ${each}`,
  fiveTasksForAre5: (
    workersWords: string | number,
    workers: string | number,
    rounds: string | number,
    idle: string | number,
    workers2: string | number,
    toFixed: string | number,
  ) =>
    `Five tasks for ${workersWords} are ⌈5/${workers}⌉ = ${rounds} rounds; in the last one ${idle} of ${workers2} had nothing to do. Speedup ${toFixed}.`,
  fiveTasksForAre52: (
    workersWords: string | number,
    workers: string | number,
    rounds: string | number,
    form: string | number,
    toFixed: string | number,
  ) =>
    `Five tasks for ${workersWords} are 5/${workers} = ${rounds} ${form}, and nobody is left without work. Speedup ${toFixed}.`,
} as const
