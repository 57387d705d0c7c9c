/** What the visitor's own run of another method says about a question, and the place in that run that shows it. */
import { assertNever } from '#base'
import type { Run } from './events.ts'
import { frameAt, tellingPosition } from './frame-at.ts'
import type { QuestionName } from './params.ts'
import { taskWords } from './task-words.ts'
import { counted, msText, resultsOf } from './words.ts'

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
    const sentence = `In your run ${name} raised ValueError, and the caller has no result at all.`
    return { sentence, position: tellingPosition(other) }
  }
  const all = `${name} handed over all ${other.setup.items} after ${there.at}`
  const sentence =
    here === null ? `In your run ${all}.` : `In your runs ${own} had a first result after ${here.at}, ${all}.`
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
      ? 'In your run every result came back when it was its turn: imap had nothing to hold. Try one slow task.'
      : `In your run imap held ${resultsOf(held, words.result)} and waited for ${resultsOf(next, words.awaited)} (event ${position}).`
  return { sentence, position }
}

/** What is pending right after the calls. */
function later(run: Run): Evidence {
  const position = run.events.findIndex(({ type }) => type === 'call') + 1
  const states = frameAt(run, position).asyncResults ?? []
  const count = (wanted: string): number => states.filter((state) => state === wanted).length
  const sentence = `In your run, right after the calls: ${counted(states.length, 'AsyncResult')}, ${count('pending')} pending, ${count('ready')} ready.`
  return { sentence, position }
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
