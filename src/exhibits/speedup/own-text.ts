/** The visitor's own text in the lab: its address and its state are the exhibit's. Loaded with the editor. */
import type { Store } from '#base'
import { OwnText } from '#sandbox'
import { ownId } from './own-card.ts'
import { type CodeState, linkProblem, type Message, type Snapshot } from './snapshot.ts'

interface OwnTextExhibit {
  readonly store: Store<Snapshot>
  choose(change: { readonly code: string }): void
  say(message: Message): void
  setCode(state: CodeState): void
}

export function openOwnText(exhibit: OwnTextExhibit): OwnText {
  return new OwnText(document, {
    setLink: (code) => {
      if (exhibit.store.getSnapshot().settings.workload === ownId) exhibit.choose({ code })
    },
    refuseLink: (problem) => exhibit.say(linkProblem(problem)),
    setState: (state) => exhibit.setCode(state),
  })
}
