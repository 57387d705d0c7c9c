/** The words of `Question.tsx`. */
export const text = {
  iDontKnow: 'I don’t know.',
  answerIt: 'Answer it',
  chooseAnOptionFirst: 'Choose an option first.',
  commitToThisAnswer: 'Commit to this answer',
  skipTheQuestion: 'Skip the question',
  yourAnswer: 'Your answer',
  theNotesAnswer: 'The notes’ answer: ',
  today: 'Today',
} as const
