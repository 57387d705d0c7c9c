/** The words of `PoolLife.tsx`. */
export const text = {
  storyOptions: [
    { value: 'join', label: 'close and join' },
    { value: 'with', label: 'with' },
    { value: 'crash', label: 'the parent is killed' },
  ],
  notes: [
    {
      lecture: 'A pool of p workers means p + 1 processes: one parent and p children.',
      today:
        'Still so. The parent has little to do while the pool runs, so workers get CPUs of their own and the parent shares one with a child.',
    },
    {
      lecture: 'A parent that crashes without collecting exit status can leave zombies.',
      today:
        'Strictly, running children of a dead parent are orphans; a zombie is a dead child whose status nobody has read. A crash leaves the first, forgetting join the second.',
    },
    {
      lecture: 'At the end of with the children are properly terminated.',
      today: 'Yes: terminate() ends them and reads their status. close() lets them finish; join() reads the status.',
    },
  ],
  context: 'The life of a pool, simulated',
  story: 'It ends by',
  listing: 'Simulated: what CPython does on Linux',
  source:
    'Time goes to the right, one lane a process. Simulated by CPython’s rules; a browser has neither zombies nor orphans: its workers end with their page.',
  lanes: 'The processes, moment by moment',
  moment: 'Moment',
  parent: 'parent',
  worker: (number: number) => `W${number}`,
  states: {
    runs: 'runs',
    blocked: 'blocked',
    idle: 'idle',
    computes: 'computes',
    zombie: 'zombie',
    orphan: 'orphan',
    killed: 'killed',
  },
  pool: 'pool',
  processes: 'processes',
} as const
