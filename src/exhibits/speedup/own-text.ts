/** The visitor's own text in the lab: its address and its state are the exhibit's. Loaded with the editor. */
import { OwnText } from '#sandbox'
import type { SpeedupModel } from './model.ts'
import { ownId } from './own-card.ts'
import { linkProblem } from './snapshot.ts'

export function openOwnText(exhibit: SpeedupModel): OwnText {
  return new OwnText(document, {
    setLink: (code) => {
      if (exhibit.store.getSnapshot().settings.workload === ownId) exhibit.choose({ code })
    },
    refuseLink: (problem) => exhibit.say(linkProblem(problem)),
    setState: (state) => exhibit.setCode(state),
  })
}
