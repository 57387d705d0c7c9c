/** The words of the start page and of the list of keys. */
export const text = {
  question: 'Does writing it on one line help?',
  summary:
    'Be the scheduler of two processes and one counter. See every interleaving, and find the ones that lose an update.',
  space: 'Space',
  alt: 'Alt',
  runs: 'run one step of P1; 2 to 4 for the others',
  steps: 'step back and on',
  ends: 'to the start, to the end',
  plays: 'play or pause',
  moves: 'on the schedule: move that step',
  quiz: {
    question: 'Would r.value = r.value + 1 fix it?',
    options: [
      {
        text: 'Yes.',
        right: false,
        reply: 'Look at it as bytecode: the one line is six instructions, and 910 of 924 schedules lose an update.',
      },
      {
        text: 'No.',
        right: true,
        reply:
          'The answer of the notes. One line is several instructions, and a process can be stopped between any two.',
      },
      {
        text: 'I don’t know.',
        right: false,
        reply: 'Fair. Choose “One line” in the exhibit and step through its instructions.',
      },
    ],
  },
} as const
