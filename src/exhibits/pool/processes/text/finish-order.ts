/** The words of `FinishOrder.tsx`. */
export const text = {
  moreOptions: [
    { value: 'equal', label: 'the same work' },
    { value: 'p', label: 'p has three times as much' },
    { value: 'q', label: 'q has three times as much' },
  ],
  notes: [
    {
      lecture: 'Process(F, args)',
      today:
        'Process(target=F, args=(…)). The first positional parameter is group: as written, CPython 3.11 stops with “AssertionError: group argument must be None for now”.',
    },
    {
      lecture: 'Many processes on parts of one big task: the same function, different arguments.',
      today:
        'That is what a process pool automates: it starts the workers, hands out the arguments and collects the results.',
    },
  ],
  part: 'Processes',
  context: 'Which process finishes first',
  arguments: 'Arguments',
  listing: 'Two processes, as Python 3 takes them',
  ownTries: (work: string, { p, q }: { readonly p: number; readonly q: number }) =>
    `Your own tries with ${work}: p first ${p}, q first ${q}.`,
  equalWork: 'the same work',
  moreWork: (name: string) => `more work for ${name}`,
  once: 'Try once',
  twentyTimes: 'Try twenty times',
  tries: 'Which was first, try by try',
  noTries: 'The first of each try will stand here.',
  notRun: 'not run',
  pid: (pid: number) => `PID ${pid}`,
  bar: 'start to join',
  lanesEmpty: 'No try yet',
  lanes: (first: string, ms: number) => `In the last try ${first} was over first, the other after ${ms} ms`,
  source: 'Real processes on this machine: each try starts two new workers.',
} as const
