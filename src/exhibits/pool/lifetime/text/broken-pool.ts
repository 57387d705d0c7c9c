/** The words of `BrokenPool.tsx`. */
export const text = {
  programOptions: [
    { value: 'broken', label: 'broken_pool.py' },
    { value: 'second', label: 'with a second pool' },
    { value: 'above', label: 'cube above the guard' },
  ],
  methodOptions: [
    { value: 'fork', label: 'fork' },
    { value: 'spawn', label: 'spawn, forkserver' },
  ],
  notes: [
    {
      lecture: 'A pool forks the script when it is made; workers hold every function and variable as of then.',
      today:
        'With fork. macOS and Windows use spawn, and Linux has used forkserver since Python 3.14: such workers import the file.',
    },
    {
      lecture: "AttributeError: 'module' object has no attribute 'cube'",
      today:
        'The words of Python 2. Now: Can’t get attribute ‘cube’ on <module ‘__main__’ …>. It may hang: with CPython 3.11 it does.',
    },
    {
      lecture: 'Define functions above the main block, or make the pool after the definition.',
      today: 'Only the first works with every start method. Try “with a second pool” with spawn.',
    },
    {
      lecture: 'Make a new pool, in a with, for every map.',
      today:
        'It keeps workers up to date at the price of starting them each time: the Speedup exhibit measures that price. Several pools in one script, one after the other, are fine.',
    },
  ],
  opening: {
    title: 'Which functions do the workers of a pool know?',
    sentence: 'Step through the program: each box is a process, with the functions that it has in memory.',
  },
  context: 'broken_pool.py, simulated',
  program: 'Program',
  startMethod: 'Start method',
  listing: 'Simulated: what CPython does',
  printed: 'What the program printed',
  gone: 'gone',
  notYet: 'not there yet',
  replacement: 'new',
  blocked: 'blocked in map',
  lacks: (func: string) => `no ${func}`,
  own: 'The same on our own Pool',
  ownTitle: 'Our own Pool, for real',
  ownWhy:
    'A function cannot travel to a Web Worker: a worker has the functions of its module, and a pool asks for their names when it starts. So the first pool refuses cube at once, and a second one, of workers that have it, computes it.',
  runOwn: 'Run both pools',
  ownPrinted: 'What the main process printed',
} as const
