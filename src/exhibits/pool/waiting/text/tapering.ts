/** The words of `Tapering.tsx`. */
export const text = {
  notes: [
    {
      lecture: 'Coordinating many processes takes time.',
      today: 'Yes: handing out, collecting, and waiting for the last task. It grows with the number of messages.',
    },
    {
      lecture: 'A four-core processor might only halve the time.',
      today:
        'Overhead between parent and children can cost that much, and so can CPUs that are two threads of one core, or other programs.',
    },
    {
      lecture: 'More processes does not have to mean faster.',
      today:
        'A balance: what is saved against what managing the processes costs. Past the CPUs there is nothing to save.',
    },
  ],
  part: 'Waiting',
  context: '64 computations, 1 to 8 workers',
  ownRuns: (speedup: string, workers: number) =>
    `Your own runs: ${speedup}× with ${workers} workers. The table shows what each cause took.`,
  run: 'Run with 1, 2, 4 and 8 workers',
  table: '64 computations, one a message, on this machine',
  workers: 'Workers',
  time: 'Time',
  speedup: 'Speedup',
  task: 'One task takes',
  idle: 'Workers without a task',
  source:
    'One run each, workers up before the clock started. A task that takes longer shares its CPU; a worker without a task waits for its next one or for the last. The Speedup exhibit measures this with repeats and intervals.',
} as const
