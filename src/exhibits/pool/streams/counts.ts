/** How far a call runs ahead of who takes its results. */

import type { How, Moment, StreamSetup } from './scripts.ts'
import { text } from './text/counts.ts'

/** Items that have been pulled and whose results have not been taken. */
export const ahead = ({ pulled, taken }: Moment): number => pulled - taken

/** The most items that were held at once. */
export const mostAhead = (moments: readonly Moment[]): number => Math.max(0, ...moments.map(ahead))

/** How many items had been pulled when the first result was taken; null when none was. */
export function pulledAtFirst(moments: readonly Moment[]): number | null {
  return moments.find(({ taken }) => taken === 1)?.pulled ?? null
}

/** Our imap reads at most so many items ahead of the results that the caller was given. CPython's has no such limit. */
export const lookahead = (workers: number): number => 4 * workers

/** How many results came before one that stood ahead of them in the input. */
export function outOfOrder(order: readonly number[]): number {
  return order.filter((item, place) => order.slice(place + 1).some((later) => later < item)).length
}

export interface Finding {
  readonly title: string
  readonly sentence: string
}

const names: Readonly<Record<How, string>> = { imap: 'imap', unordered: 'imap_unordered', list: 'map' }

export function streamFinding(
  setup: StreamSetup,
  moments: readonly Moment[],
  order: readonly number[] | null,
): Finding {
  const { how, workers, items } = setup
  const name = names[how]
  if (order === null) {
    return {
      title: text.title(items, name),
      sentence: how === 'list' ? text.listSentence : text.sentence,
    }
  }
  const most = mostAhead(moments)
  const title = text.held(name, most, items)
  if (how === 'list') {
    return {
      title,
      sentence: text.listWhy(pulledAtFirst(moments)),
    }
  }
  const late = outOfOrder(order)
  const orderWords = late === 0 ? text.inOrder : text.outOfOrder(late)
  return {
    title,
    sentence: text.heldWhy(orderWords, workers, lookahead(workers)),
  }
}
