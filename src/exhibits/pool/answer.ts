/** The state of a predict-first question, as an address carries it. */
import { oneOf, type Param } from '#base'

/** Open; skipped; an option of the notes by its letter; or the last option, "I don't know". */
export type Answer = '' | 'skipped' | 'a' | 'b' | 'c' | 'd' | 'unsure'

/** The parameter of a question in a part's address. A question that is skipped at first takes one line until it is asked for. */
export const answerParam = (fallback: '' | 'skipped' = ''): Param<Answer> =>
  oneOf(['', 'skipped', 'a', 'b', 'c', 'd', 'unsure'], fallback)

/** A question of the course notes with their options A to D; "I don't know" is added to every one. */
export interface PredictQuestion {
  readonly text: string
  /** In the order of the letters, two to four of them; `reply` speaks to who chose it. */
  readonly options: readonly { readonly text: string; readonly reply: string }[]
  /** What who does not know is shown first. */
  readonly unsureReply: string
  /** The option that the notes call right. */
  readonly right: 'a' | 'b' | 'c' | 'd'
  /** The notes' answer, in a sentence. */
  readonly notes: string
  /** What holds today, in a sentence or two. */
  readonly today: string
}
