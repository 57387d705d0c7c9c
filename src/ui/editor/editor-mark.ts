/** A line to mark, with what is wrong there. */
export interface EditorMark {
  /** From 1. */
  readonly line: number
  readonly message: string
}
