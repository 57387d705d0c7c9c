import type { Span } from './ast.ts'

/**
 * A text that is not a program. The message reads "line 3, column 5: there is no name "z" here. Declare it: ...".
 * The only error that reading or lowering a text throws.
 */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  /** Where it is wrong: offsets into the text, and the line and column of the first, counted from 1. */
  readonly span: Span
  /** What is wrong, in one sentence. */
  readonly reason: string
  /** What to write instead. */
  readonly hint: string

  constructor(span: Span, reason: string, hint: string) {
    super(`line ${span.line}, column ${span.column}: ${reason}. ${hint}.`)
    this.span = span
    this.reason = reason
    this.hint = hint
  }
}
