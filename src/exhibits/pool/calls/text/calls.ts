/** The words around a run, and in its place while there is none. */
import { workers } from './words.ts'

export const text = {
  calls: 'Calls of a pool',
  simulated: (seed: number) => `Simulated, seed ${seed}`,
  onThisMachine: 'On this machine',
  context: (where: string, processes: number, chunksize: number) =>
    `${where}: ${workers(processes)}, chunk size ${chunksize}`,
  run: 'Run',
  code: 'Code',
  running: {
    title: 'Running on this machine',
    sentence: 'The parent worker starts the pool, makes the call and notes every event.',
  },
  failed: 'The run could not be made',
  notYetRun: {
    title: 'Not yet run on this machine',
    sentence: 'Run starts real workers, makes the call once, and keeps its events to step through.',
  },
  ownCode: 'Your own code',
} as const
