import type { About } from '../exhibit.ts'
import { Picture } from './Picture.tsx'

export const about: About = {
  question: 'Who computes which result, and when does it arrive?',
  summary:
    'Follow every chunk of a process pool: from the task queue to a worker and back. Switch map for imap and see what waits.',
  Picture,
  shortcuts: [
    { keys: ['←', '→'], does: 'step back and on' },
    { keys: ['Home', 'End'], does: 'to the start, to the end' },
    { keys: ['Space'], does: 'play or pause' },
  ],
  quiz: {
    question: 'How many processes are there while Pool(processes=4) runs a map?',
    options: [
      {
        text: '1.',
        right: false,
        reply: 'One process makes the pool. The pool starts workers, each a process of its own.',
      },
      {
        text: '4.',
        right: false,
        reply: 'Four workers, and the parent that started them: it hands out chunks and collects results.',
      },
      { text: '5.', right: true, reply: 'Four workers and the parent: with p workers there are p + 1 processes.' },
      {
        text: 'One for each item of the list.',
        right: false,
        reply: 'The list may be of any length. It is cut into chunks, and each idle worker takes the next one.',
      },
      {
        text: 'I don’t know.',
        right: false,
        reply: 'Fair. Count the lanes in the exhibit, and the parent beside them.',
      },
    ],
  },
}
