/** What a visitor's own runs say about a question, and the buttons that make and show them. */
import { counted } from './words.ts'

export const text = {
  busy: 'Workers are at work.',
  runOther: (method: string) => `Run ${method} on the same tasks`,
  show: (method: string, position: number) => `Show it: ${method}, event ${position}`,
  noResult: (method: string) => `In your run ${method} raised ValueError, and the caller has no result at all.`,
  allAt: (method: string, items: number, at: string) => `In your run ${handedOver(method, items, at)}.`,
  firstBeforeAll: (own: string, ownAt: string, method: string, items: number, at: string) =>
    `In your runs ${own} had a first result after ${ownAt}, ${handedOver(method, items, at)}.`,
  nothingHeld: 'In your run every result came back when it was its turn: imap had nothing to hold. Try one slow task.',
  held: (results: string, awaited: string, position: number) =>
    `In your run imap held ${results} and waited for ${awaited} (event ${position}).`,
  afterCalls: (results: number, pending: number, ready: number) =>
    `In your run, right after the calls: ${counted(results, 'AsyncResult')}, ${pending} pending, ${ready} ready.`,
} as const

function handedOver(method: string, items: number, at: string): string {
  return `${method} handed over all ${items} after ${at}`
}
