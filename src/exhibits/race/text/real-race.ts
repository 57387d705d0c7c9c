/** The words of the race on this machine. */
const whole = (count: number): string => count.toLocaleString('en')
const runsOf = (runs: number): string => (runs === 1 ? '1 run' : `${runs} runs`)

export const text = {
  onThisMachine: 'On this machine',
  onThisMachineWith: (workers: number, increments: number): string =>
    `On this machine: ${workers} workers × ${whole(increments)}`,
  realWorkers: (variant: string): string => `Real workers on real shared memory: ${variant}.`,
  whatRuns: 'What runs',
  details: (runs: number): string => `${runs} runs, details`,
  expected: 'expected',
  got: 'got, in the last run',
  lost: 'lost',
  share: 'Share of the updates kept',

  litmusRuns: 'The store-buffer test is running',
  looking: 'Looking for shared memory',
  seconds: 'about 15 s',
  cancel: 'Cancel',
  raceAgain: 'Race again',
  race: 'Race for real',
  lookingForRun: 'Looking for a run of 300 ms',
  increments: (count: number): string => `${whole(count)} increments`,
  starting: 'Starting workers',
  left: (time: string): string => `${time} left`,
  runOf: (run: number, trials: number): string => `Run ${run} of ${trials}`,

  howAdds: 'How each worker adds 1',
  workers: 'Workers',
  reports: (cpus: number): string => `The browser reports ${cpus === 1 ? '1 logical CPU' : `${cpus} logical CPUs`}.`,
  asWebAssembly: 'WebAssembly, as text and bytes',
  asJavaScript: 'JavaScript, in a loop',
  noSharedMemory: 'No shared memory, no real race',
  modelOnly:
    'What you see is the model, simulated. For the real race, open the playground in a tab of its own, from a server that sends the COOP and COEP headers.',

  measured: 'Measured on this machine',
  measuredIn: (runs: number): string => `Measured on this machine, ${runsOf(runs)}`,
  nothingYet: 'Nothing measured yet',
  exploring: 'Exploring every schedule',
  noAnswer: 'No answer',
  model: 'The model: how much of the updates each schedule keeps',
  shareIs: (measured: string, model: string): string => `Share of the updates kept. ${measured}${model}`,
  noProbabilities: 'Counts of schedules are not probabilities.',
  notExplored: 'The model could not be explored',
  stopped: 'The race stopped',
  wereKept: (runs: number, trials: number): string => `${runs} of ${trials} runs were kept.`,
  everyRun: 'Every run',
  modelRow: (real: boolean, size: string): string =>
    `${real ? 'Model' : 'Simulated, not measured: model'}${size}, share of all schedules`,
  inTheModel: (processes: number, increments: number, least: number, most: number): string => {
    const each = increments === 1 ? '1 increment' : `${increments} increments`
    const range = least === most ? `every schedule ends at ${most}` : `the schedules end at ${least} to ${most}`
    return `In the model ${processes} processes make ${each} each, and ${range}.`
  },
  asBad: 'Is the machine as bad as the model?',
  calibrating: 'Calibrating: nothing is kept yet',
  couldNot: 'The race could not run',
  cancelledBefore: 'Cancelled before the first run; nothing was kept',
  cancelledAfter: (headline: string, runs: number, trials: number): string =>
    `${headline}. Cancelled: ${runs} of ${trials} runs kept`,
  possible: 'Possible?',
  overlap: 'Overlap',
  eachRun: 'Each run',
  eachRunIs: (increments: number, time: string): string =>
    `${whole(increments)} increments by each worker, ${time} (median).`,
  price: 'Price',
  priceIs: (ns: number): string => `${ns} ns for one increment of one worker while all compete (median).`,
  runs: 'Runs',
  asTable: 'As a table',
  kept: 'Kept',
  shareOfSchedules: 'Share of schedules',
  runsOf: (variant: string): string => `Runs of ${variant}`,
  run: 'Run',
  endedAt: 'Ended at',

  all: 'all',
  fromTo: (from: number, to: number): string => `${from}% to ${to}%`,
  justUnder: 'just under 100%',
  nothingPossible: (runs: number): string => `Nothing was lost in ${runsOf(runs)}: no schedule can lose an update here`,
  nothingThisTime: (runs: number): string =>
    `Nothing was lost this time, in ${runsOf(runs)}; the next one may lose updates`,
  range: (least: string, most: string): string => `${least} to ${most}`,
  wereKeptIn: (range: string, runs: number): string => `${range} of the updates were kept in ${runsOf(runs)}`,
  onlyPossible: (value: number): string => `only ${whole(value)} is possible`,
  possibleAre: (least: number, most: number): string => `possible are ${whole(least)} to ${whole(most)}`,
  allPossible: (runs: number, set: string): string =>
    runs === 1
      ? `The one run ended at a possible value: ${set}.`
      : `All ${runs} runs ended at a possible value: ${set}.`,
  impossible: (some: number, runs: number, values: string, set: string): string =>
    `${some} of ${runs} runs ended at ${values}, which the model calls impossible: ${set}. Then the model or this program is wrong.`,
  overlapIs: (workers: number, middle: string, worst: string, little: boolean): string => {
    const all = workers === 2 ? 'Both workers were' : `All ${workers} workers were`
    const caution = little ? ' With so little overlap few updates can be lost.' : ''
    return `${all} between start and end for ${middle} of a run (median; ${worst}% in the worst). A browser does not say when the system took a CPU away.${caution}`
  },

  advanced: 'Advanced: does memory keep the order of the program?',
  twoCells:
    'Both cells begin at 0. Whichever way the four accesses interleave, one worker reads 1. A CPU that keeps its stores in a buffer for a while can still read 0 twice; atomic accesses forbid it.',
  plainAccesses: 'Plain accesses',
  atomicAccesses: 'Atomic accesses',
  rounds: (count: number): string => (count === 1 ? '1 round' : `${whole(count)} rounds`),
  tryIt: 'Try it',
  roundsBy: 'Rounds by what the two workers read',
  plain: 'Plain',
  atomics: 'Atomics',
  testStopped: 'The test stopped',
  raceRuns: 'A race is running',
  neverZero: 'With plain accesses both never read 0 this time.',
  bothZero: (rounds: string): string => `With plain accesses both read 0 in ${rounds}.`,
  withAtomics: (first: string, rounds: string | null): string =>
    `${first} With Atomics ${rounds === null ? 'never' : `in ${rounds}, which must not be`}.`,
} as const
