import type { About } from '../exhibit.ts'
import { Picture } from './Picture.tsx'
import { text } from './text/about.ts'

export const about: About = {
  question: text.question,
  summary: text.summary,
  Picture,
  shortcuts: [
    { keys: ['1'], does: text.runs },
    { keys: ['←', '→'], does: text.steps },
    { keys: ['Home', 'End'], does: text.ends },
    { keys: [text.space], does: text.plays },
    { keys: [text.alt, '←', '→'], does: text.moves },
  ],
  quiz: text.quiz,
}
