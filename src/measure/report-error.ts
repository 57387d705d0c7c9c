/** A text that is not a report this build can show. The message names the field, the value and what to do. */
export class ReportError extends Error {
  override readonly name = 'ReportError'
}
