import { assertNever } from '#base'
import type { Rung } from './ladder.ts'

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

/** What that means for the exhibits, in one or two sentences. */
export function rungMeaning(rung: Rung): string {
  switch (rung) {
    case 1:
      return 'Everything works here: real workers, memory that they share, and the fine clock.'
    case 2:
      return 'Real workers run and are measured with the fine clock. The race on this machine needs shared memory; its model works.'
    case 3:
      return 'Real workers run and exchange messages; the clock is coarse. The race on this machine needs shared memory; its model works.'
    case 4:
      return 'No worker starts on this page, so nothing can be measured. What is stepped through and computed in a model works.'
    default:
      return assertNever(rung)
  }
}

/** What helps, from the circumstances. */
export function remedyOf(rung: Rung, { secure, isolated, framed, controlled }: Circumstances): Remedy {
  if (rung === 1) return { kind: 'none' }
  if (framed) return { kind: 'own-tab' }
  if (!secure) return { kind: 'advice', text: 'Open the page over https. From localhost, plain http will do.' }
  if (rung === 3 && controlled) return { kind: 'reload' }
  if (rung === 3) {
    return {
      kind: 'advice',
      text: 'Allow this site to keep data and load the page again: a service worker then adds the headers. A private window may not have one.',
    }
  }
  return isolated
    ? { kind: 'advice', text: 'Another browser: Chrome, Edge and Firefox share memory.' }
    : { kind: 'advice', text: 'Allow workers for this site, or open it in another browser.' }
}
