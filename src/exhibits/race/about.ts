import type { About } from '../exhibit.ts'
import { Picture } from './Picture.tsx'

export const about: About = {
  question: 'Does writing it on one line help?',
  summary:
    'Be the scheduler of two processes and one counter. See every interleaving, and find the ones that lose an update.',
  Picture,
  shortcuts: [
    { keys: ['1'], does: 'run one step of P1; 2 to 4 for the others' },
    { keys: ['←', '→'], does: 'step back and on' },
    { keys: ['Home', 'End'], does: 'to the start, to the end' },
    { keys: ['Space'], does: 'play or pause' },
    { keys: ['Alt', '←', '→'], does: 'on the schedule: move that step' },
  ],
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
}
