import type { ReactNode } from 'react'

export interface PartFrameProps {
  /** What the screen now shows: the h1. */
  readonly title: string
  /** Why, in a sentence. */
  readonly sentence: string
  /** The lines kept free for the sentence on a wide screen; 1 when absent. */
  readonly lines?: number
  /** The part has a narration, which tells the title. */
  readonly narrated?: boolean
  readonly embedded: boolean
  /** The full address of what is shown. */
  readonly addressOf: (options?: { readonly embedded?: boolean }) => string
  /** The name of the part in the embed's title. */
  readonly name: string
  /** A few words at the foot of an embed: what is set. */
  readonly context: string
  /** What an address asked for and could not be used, or null. */
  readonly message: string | null
  readonly onDismiss: () => void
  /** Further tools beside "Copy link" and "Embed". */
  readonly tools?: ReactNode
  readonly children: ReactNode
}
