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
  copies: 'Copies',
  aVariableChangedByA: 'A variable changed by a child',
  twoChildrenOneVariableEach: 'Two children, one variable each',
  letTwoChildrenAdd1: 'Let two children add 1',
  sharedMemory: 'shared memory',
  withoutSharedMemoryThereIs: 'Without shared memory there is no RawValue',
  whatParentAndChildrenPrinted: 'What parent and children printed',
  realProcessesOnThisMachine: 'Real processes on this machine. Each box shows the value before and after.',
  childCounterIs: 'child: counter is ',
  between: ' then ',
} as const
