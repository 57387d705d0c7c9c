/** Notes 000. */
export const taperQuestion = {
  text: 'Why do the gains from adding more processes taper off?',
  options: [
    { text: 'The computer is tired.', reply: 'It slows down only when it gets too hot, which is another story.' },
    { text: 'I am tired.', reply: 'Then let the runs tell.' },
    {
      text: 'There are not enough processors.',
      reply: 'A real cause once there are more workers than CPUs: look how long one task takes then.',
    },
    {
      text: 'Coordinating many processes takes time.',
      reply: 'Yes: workers without a task wait for one to be handed out, or for the others to finish.',
    },
  ],
  unsureReply: 'Fair. Run it: one column grows with too few processors, another with coordination.',
  right: 'd',
  notes: 'Coordinating many processes takes time.',
  today: 'D and C. With more workers than CPUs they share them, and every task takes longer. The runs tell them apart.',
} as const

/** The question that notes 003 raise and do not ask. */
export const fiveSquaresQuestion = {
  text: 'Five squares that sleep 1 s each, Pool(processes=4): how long does map take?',
  options: [
    {
      text: '1 s.',
      reply: 'That takes a worker for each task. Four workers leave one task over: choose 5 workers and compare.',
    },
    {
      text: '1.25 s, which is 5/4.',
      reply: 'A task cannot be cut in four. The fifth starts when a worker is free, and then takes its whole second.',
    },
    { text: '2 s.', reply: 'Yes: four tasks in the first second, the fifth in the second one.' },
    { text: '5 s.', reply: 'That is the time of one process. Four workers sleep at the same time.' },
  ],
  unsureReply: 'Fair. Run it and look at the lanes: who has something to do in the second round?',
  right: 'c',
  notes:
    'The notes show the program and its output, not the time. It is 2 s: five tasks on four workers are two rounds.',
  today: 'C. ⌈5/4⌉ = 2 rounds, speedup 2.5. CPython 3.11 took 5.0, 3.0, 2.0, 2.0 and 1.0 s with one to five workers.',
} as const
