import type { About } from '../exhibit.ts'
import { Picture } from './Picture.tsx'
import { text } from './text/about.ts'

export const about: About = {
  question: text.whoComputesWhichResultAnd,
  summary: text.followEveryChunkOfA,
  Picture,
  shortcuts: [
    { keys: ['←', '→'], does: text.stepBackAndOn },
    { keys: ['Home', 'End'], does: text.toTheStartToThe },
    { keys: [text.space], does: text.playOrPause },
  ],
  quiz: {
    question: text.howManyProcessesAreThere,
    options: [
      {
        text: '1.',
        right: false,
        reply: text.oneProcessMakesThePool,
      },
      {
        text: '4.',
        right: false,
        reply: text.fourWorkersAndTheParent,
      },
      { text: '5.', right: true, reply: text.fourWorkersAndTheParent2 },
      {
        text: text.oneForEachItemOf,
        right: false,
        reply: text.theListMayBeOf,
      },
      {
        text: text.iDontKnow,
        right: false,
        reply: text.fairCountTheLanesIn,
      },
    ],
  },
}
