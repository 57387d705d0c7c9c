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
  waiting: 'Waiting',
  n16WaitsOf100Ms: '16 waits of 100 ms',
  runWith124: 'Run with 1, 2, 4, 8 and 16 workers',
  aboutFourSecondsInAll: 'About four seconds in all',
  n1Worker: '1 worker',
  workers: (workers: string | number) => `${workers} workers`,
  moreThanCpus: 'more than CPUs',
  oneBarIsOneWait: 'One bar is one wait of 100 ms, one line a worker, ',
  fromLeftToRightMeasured:
    ' from left to right. Measured on this machine; the workers were up before the clock started.',
  workersNotMeasuredYet: (workers: string | number) => `${workers} workers: not measured yet`,
  workers16WaitsSideBy: (workers: string | number, seconds: string | number) =>
    `${workers} workers: 16 waits side by side in ${seconds}`,
} as const
