/** The words of `SixteenWaits.tsx`. */
export const text = {
  notes: [
    {
      lecture: 'As many processes as CPU cores is often best.',
      today:
        'For tasks that compute. Tasks that wait leave the CPU to others: CPython 3.11 on 2 cores took 1.62, 0.82, 0.44, 0.21 and 0.12 s.',
    },
    {
      lecture: 'More workers than CPUs can help when the work is I/O-intensive.',
      today:
        'Yes. For many waits one process with asyncio or threads does the same with less memory; a worker is a whole interpreter.',
    },
    {
      lecture: 'With p workers the time can fall to almost 1/p.',
      today:
        'Waiting comes close to it. For computing, four cores may only halve the time: the Speedup exhibit measures why.',
    },
  ],
  part: 'Waiting',
  context: '16 waits of 100 ms',
  run: 'Run with 1, 2, 4, 8 and 16 workers',
  progress: 'About four seconds in all',
  oneWorker: '1 worker',
  workers: (workers: number) => `${workers} workers`,
  moreThanCpus: 'more than CPUs',
  source: (span: string) =>
    `One bar is one wait of 100 ms, one line a worker, ${span} from left to right. Measured on this machine; the workers were up before the clock started.`,
  lanesEmpty: (workers: number) => `${workers} workers: not measured yet`,
  lanes: (workers: number, time: string) => `${workers} workers: 16 waits side by side in ${time}`,
} as const
