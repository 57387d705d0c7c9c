import type { Rung } from './ladder.ts'
import { text } from './text/badge.ts'

/** The circumstances that decide about the remedy. */
export interface Circumstances {
  readonly secure: boolean
  readonly isolated: boolean
  readonly framed: boolean
  /** A service worker of ours answers for this host, so that loading the page again may isolate it. */
  readonly controlled: boolean
}

/** What a visitor can do about it. */
export type Remedy =
  | { readonly kind: 'none' }
  | { readonly kind: 'own-tab' }
  | { readonly kind: 'reload' }
  | { readonly kind: 'advice'; readonly text: string }

/** What helps, from the circumstances. */
export function remedyOf(rung: Rung, { secure, isolated, framed, controlled }: Circumstances): Remedy {
  if (rung === 1) return { kind: 'none' }
  if (framed) return { kind: 'own-tab' }
  if (!secure) return { kind: 'advice', text: text.advice.https }
  if (rung === 3 && controlled) return { kind: 'reload' }
  if (rung === 3) return { kind: 'advice', text: text.advice.storage }
  return { kind: 'advice', text: isolated ? text.advice.otherBrowser : text.advice.workers }
}
