/** A failure that the visitor of the command line can act on: its message is printed alone, without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  /** 1 when the work failed, 2 when the command was called wrongly. */
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message)
    this.exitCode = exitCode
  }
}
