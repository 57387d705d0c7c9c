/** The words of `taper.ts`. */
export const text = {
  whyDoTheGainsFrom: 'Why do the gains from more processes taper off?',
  theSame64ShortComputations:
    'The same 64 short computations with 1, 2, 4 and 8 workers show both causes, each in a column of its own.',
  workersShareLogicalCpu: (workers: string | number, logicalCpus: string | number, form: string | number) =>
    `: ${workers} workers share ${logicalCpus} logical CPU${form}`,
  thoughTheBrowserReportsLogical: (logicalCpus: string | number) =>
    `, though the browser reports ${logicalCpus} logical CPUs`,
  aTaskTakesAsLong: 'A task takes as long as with one worker',
  aTaskTakesTimesAs: (toFixed: string | number, shared: string | number) =>
    `A task takes ${toFixed} times as long as with one worker${shared}`,
  withWorkersNot: (toFixed: string | number, workers: string | number, workers2: string | number) =>
    `${toFixed}× with ${workers} workers, not ${workers2}×`,
  forOfTheirTimeWorkers: (longer: string | number, percent: string | number) =>
    `${longer}. For ${percent} of their time workers had no task: that is coordination.`,
} as const
