import type { About } from '../exhibit.ts'
import { Picture } from './Picture.tsx'
import { text } from './text/about.ts'

export const about: About = {
  question: text.question,
  summary: text.summary,
  Picture,
  shortcuts: [
    { keys: ['←', '→'], does: text.step },
    { keys: ['Home', 'End'], does: text.toEnds },
    { keys: [text.spaceKey], does: text.play },
  ],
  quiz: {
    question: text.quiz,
    options: [
      {
        text: '1.',
        right: false,
        reply: text.quizReplyOne,
      },
      {
        text: '4.',
        right: false,
        reply: text.quizReplyFour,
      },
      { text: '5.', right: true, reply: text.quizReplyFive },
      {
        text: text.quizEach,
        right: false,
        reply: text.quizReplyEach,
      },
      {
        text: text.quizUnsure,
        right: false,
        reply: text.quizReplyUnsure,
      },
    ],
  },
}
