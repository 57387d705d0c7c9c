/** What the start page and the end of the exhibit say. */
export const text = {
  question: 'Why does the curve go flat?',
  summary:
    'Run one workload on more and more workers. Guess the curve, then measure it here and see where the time goes.',
  shortcuts: [
    { keys: ['Ctrl', 'Enter'], does: 'run' },
    { keys: ['Esc'], does: 'cancel the run' },
    { keys: ['←', '→'], does: 'on the chart: choose a worker count' },
    { keys: ['Enter'], does: 'on the chart: open that run' },
  ],
  quiz: {
    question: 'Why do the gains from adding more processes taper off?',
    options: [
      {
        text: 'The computer is tired.',
        right: false,
        reply:
          'Run the same count twice: the second run is as fast as the first. What changes with the count is how the work is shared.',
      },
      {
        text: 'I am tired.',
        right: false,
        reply: 'Let the machine do the work: run the exhibit and look inside one run.',
      },
      {
        text: 'There are not enough processors.',
        right: true,
        reply:
          'One of two causes. Past the reported CPUs workers take turns, and the curve goes flat at the marker. The notes’ answer is D; before the marker it is that one.',
      },
      {
        text: 'Coordinating many processes takes time.',
        right: true,
        reply:
          'The answer of the notes, and one of two causes: “hand out work” and “idle” grow with the count. Past the reported CPUs, C is the other.',
      },
      {
        text: 'I don’t know.',
        right: false,
        reply: 'Fair. Run the exhibit, then compare “Inside one run” at 1 worker and at the most workers.',
      },
    ],
  },
} as const
