/** What a visitor's own tasks were, and gave, as short texts. */
export interface OwnTaskTexts {
  /** By item from 1, at `item - 1`. */
  readonly items: readonly string[]
  /** Null for a result that never reached the caller. */
  readonly results: readonly (string | null)[]
  /** The error that reached the caller; null when none did. */
  readonly error: { readonly name: string; readonly message: string } | null
}
