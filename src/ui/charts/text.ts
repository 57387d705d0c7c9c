const workers = (count: number): string => `${count} ${count === 1 ? 'worker' : 'workers'}`

/** The words that the charts have of their own. */
export const text = {
  site: 'Parallelism playground',
  workers,
  guessAt: (count: number) => `Your guess at ${workers(count)}`,
  timesAsFast: (speedup: number) => `${speedup.toFixed(1)} times as fast`,
  point: 'Measured point',
  pointInWords: (count: number, speedup: string, efficiency: number) =>
    `${workers(count)}, ${speedup}, efficiency ${Math.round(efficiency * 100)}%`,
  yourGuess: 'your guess',
  guessed: (speedup: number, narrow: boolean) => `${narrow ? 'guess' : 'your guess'} ${speedup.toFixed(1)}×`,
  measured: 'measured',
  ideal: 'ideal',
  moreThanCpus: 'more workers than CPUs',
  efficiency: 'Efficiency',
  efficiencyIs: 'speedup ÷ workers',
  efficiencyEmpty: 'appears after the first run',
  phases: { start: 'start workers', handOut: 'hand out work', compute: 'compute', idle: 'idle', merge: 'merge' },
  phase: 'Phase',
  timeOfAll: 'Time, all workers',
  share: 'Share of workers × wall time',
  before: 'before',
  pid: (pid: number) => `PID ${pid}`,
  newPid: (pid: number) => `new, PID ${pid}`,
  stopped: 'stopped',
  inChunk: (chunk: number, words: string) => `chunk ${chunk + 1}, ${words}`,
} as const
