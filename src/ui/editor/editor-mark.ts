/** A line to mark, with what is wrong there. */
export interface EditorMark {
  /** From 1; null where it is not known, and nothing is marked. */
  readonly line: number | null
  readonly message: string
}
