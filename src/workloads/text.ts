/** What went wrong in a run, mended or not. Workers and chunks count from 1. */
export const text = {
  stopped: (worker: number, cause: string | null) => `worker ${worker} stopped${cause === null ? '' : `: ${cause}`}`,
  ranAgain: (chunk: number, worker: number, pid: number | null) =>
    `chunk ${chunk} ran again on worker ${worker}${pid === null ? '' : `, PID ${pid}`}`,
  serialFailed: (why: string) => `the serial worker failed: ${why}`,
  serialStopped: 'the serial worker was stopped',
  pictureFailed: (why: string) => `the picture's worker failed: ${why}`,
} as const
