/** The words of `about.ts`. */
export const text = {
  question: 'Who computes which result, and when does it arrive?',
  summary:
    'Follow every chunk of a process pool: from the task queue to a worker and back. Switch map for imap and see what waits.',
  step: 'step back and on',
  toEnds: 'to the start, to the end',
  spaceKey: 'Space',
  play: 'play or pause',
  quiz: 'How many processes are there while Pool(processes=4) runs a map?',
  quizReplyOne: 'One process makes the pool. The pool starts workers, each a process of its own.',
  quizReplyFour: 'Four workers, and the parent that started them: it hands out chunks and collects results.',
  quizReplyFive: 'Four workers and the parent: with p workers there are p + 1 processes.',
  quizEach: 'One for each item of the list.',
  quizReplyEach: 'The list may be of any length. It is cut into chunks, and each idle worker takes the next one.',
  quizUnsure: 'I don’t know.',
  quizReplyUnsure: 'Fair. Count the lanes in the exhibit, and the parent beside them.',
} as const
