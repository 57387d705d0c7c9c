/** What an embedded exhibit and the page around it say to each other. docs/embedding.md describes it for course pages. */

/** The version of the messages. A later one may add kinds and fields; it changes none of these. */
export const protocolVersion = 1

/** Numbers or texts with a heading for each column: the last result, as it is printed and sent. */
export interface ResultTable {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** What a visitor did. */
export type EmbedEventName = 'predicted' | 'ran' | 'solved'

/** What the exhibit posts to the page around it. Plain JSON. */
export type EmbedMessage =
  /** The exhibit can be used. */
  | { readonly type: 'playground:ready'; readonly v: 1; readonly exhibit: string }
  /** What the exhibit needs, in CSS pixels. */
  | { readonly type: 'playground:height'; readonly v: 1; readonly height: number }
  /** Canvas and the LMSes that follow it set the height of the frame. */
  | { readonly subject: 'lti.frameResize'; readonly height: number }
  | {
      readonly type: 'playground:event'
      readonly v: 1
      readonly exhibit: string
      readonly event: EmbedEventName
      /** Counts the events of this load from 1. */
      readonly sequence: number
      /** What it is about: the worker count of a guess, a goal, the finding. */
      readonly about: string
      readonly value: number | string | null
    }
  | ({ readonly type: 'playground:result'; readonly v: 1; readonly exhibit: string } & ResultTable)

/** Whether `data` is the one message that the page around may send: `{ type: 'playground:ask', v: 1 }`. Never throws. */
export function readAsk(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false
  try {
    const { type, v } = data as { readonly type?: unknown; readonly v?: unknown }
    return type === 'playground:ask' && v === protocolVersion
  } catch {
    // A message is a copy and has no getters, but the function promises it.
    return false
  }
}
