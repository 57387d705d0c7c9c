/** The words of `ChangedVariable.tsx`. */
export const text = {
  notes: [
    {
      lecture: 'A variable in one process cannot be modified by another.',
      today:
        'Still so: each process has memory of its own. What looks like the same variable is a copy with the same name.',
    },
    {
      lecture: 'r = RawValue("i", 0): a type code and a first value; shared between processes.',
      today:
        'From multiprocessing.sharedctypes, without a lock. Two processes that add to it at once lose updates: see Race. Here it lies in a SharedArrayBuffer, which needs an isolated page.',
    },
  ],
  part: 'Copies',
  context: 'A variable changed by a child',
  listing: 'Two children, one variable each',
  run: 'Let two children add 1',
  sharedMemory: 'shared memory',
  noRawValue: 'Without shared memory there is no RawValue',
  printed: 'What parent and children printed',
  source: 'Real processes on this machine. Each box shows the value before and after.',
  parent: 'parent',
  child: 'child',
  between: 'then',
} as const
