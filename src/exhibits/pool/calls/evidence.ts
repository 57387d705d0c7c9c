/** What the visitor's own run of another method says about a question, and the place in that run that shows it. */
import { assertNever } from '#base'
import type { Run } from './events.ts'
import { frameAt, tellingPosition } from './frame-at.ts'
import type { QuestionName } from './params.ts'
import { taskWords } from './task-words.ts'
import { text } from './text/evidence.ts'
import { msText, resultsOf } from './text/words.ts'

export interface Evidence {
  readonly sentence: string
  /** How many events have happened at the place that shows it. */
  readonly position: number
}

/** After how many events the caller has its first result, and when; null when it never has one. */
function firstDelivery({
  events,
}: Run): { readonly position: number; readonly at: string; readonly all: boolean } | null {
  const place = events.findIndex(({ type }) => type === 'deliver')
  const event = events[place]
  return event?.type === 'deliver' ? { position: place + 1, at: msText(event.at), all: event.item === null } : null
}

/** When each of two methods had something for the caller. */
function first(shown: Run, other: Run): Evidence {
  const [here, there] = [firstDelivery(shown), firstDelivery(other)]
  const [own, name] = [shown.setup.method, other.setup.method]
  if (there === null) {
    return { sentence: text.noResult(name), position: tellingPosition(other) }
  }
  const { items } = other.setup
  const sentence =
    here === null ? text.allAt(name, items, there.at) : text.firstBeforeAll(own, here.at, name, items, there.at)
  return { sentence, position: there.position }
}

/** What imap held back, and for what. */
function order(imap: Run): Evidence {
  const position = tellingPosition(imap)
  const { slots } = frameAt(imap, position)
  const words = taskWords(imap)
  const itemsIn = (state: string): readonly number[] =>
    slots.flatMap((slot) => (slot.state === state && slot.item !== null ? [slot.item] : []))
  const [held, next] = [itemsIn('held'), itemsIn('next')]
  const sentence =
    held.length === 0 || next.length === 0
      ? text.nothingHeld
      : text.held(resultsOf(held, words.result), resultsOf(next, words.awaited), position)
  return { sentence, position }
}

/** What is pending right after the calls. */
function later(run: Run): Evidence {
  const position = run.events.findIndex(({ type }) => type === 'call') + 1
  const states = frameAt(run, position).asyncResults ?? []
  const count = (wanted: string): number => states.filter((state) => state === wanted).length
  return { sentence: text.afterCalls(states.length, count('pending'), count('ready')), position }
}

/**
 * @param shown the run in sight, or null
 * @param other the run of the method that answers the question, on the same tasks
 */
export function evidenceOf(name: QuestionName, shown: Run | null, other: Run): Evidence {
  switch (name) {
    case 'first':
      return first(shown ?? other, other)
    case 'order':
      return order(other)
    case 'later':
      return later(other)
    default:
      return assertNever(name)
  }
}
