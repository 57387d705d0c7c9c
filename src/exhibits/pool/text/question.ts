/** The words of `Question.tsx`. */
export const text = {
  unsure: 'I don’t know.',
  reopen: 'Answer it',
  chooseFirst: 'Choose an option first.',
  commit: 'Commit to this answer',
  skip: 'Skip the question',
  yourAnswer: 'Your answer',
  notesAnswer: (letter: string) => `The notes’ answer: ${letter}`,
  today: 'Today',
} as const
