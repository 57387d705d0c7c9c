/** The words of `taper.ts`. */
export const text = {
  title: 'Why do the gains from more processes taper off?',
  sentence: 'The same 64 short computations with 1, 2, 4 and 8 workers show both causes, each in a column of its own.',
  sharing: (workers: number, logicalCpus: number, plural: string) =>
    `: ${workers} workers share ${logicalCpus} logical CPU${plural}`,
  enough: (logicalCpus: number) => `, though the browser reports ${logicalCpus} logical CPUs`,
  asLong: 'A task takes as long as with one worker',
  longer: (times: string, why: string) => `A task takes ${times} times as long as with one worker${why}`,
  speedup: (speedup: string, workers: number, ideal: number) => `${speedup}× with ${workers} workers, not ${ideal}×`,
  causes: (task: string, idle: string) =>
    `${task}. For ${idle} of their time workers had no task: that is coordination.`,
} as const
