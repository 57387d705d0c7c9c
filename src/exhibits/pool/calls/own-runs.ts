/** The visitor's own code of this part: its text, and the run under way. Loaded when it is first asked for. */
import { OwnText } from '#sandbox'
import type { FindingText } from './finding.ts'
import { runOwn } from './own-run.ts'
import { ownPending } from './own-words.ts'
import type { ParentClient } from './parent-client.ts'
import type { Recorded } from './recorded.ts'
import type { Setup } from './setup.ts'
import type { Snapshot } from './snapshot.ts'

/** Whose address and state the text's are. */
interface OwnRunsHost {
  setCode(code: string): void
  say(problem: string): void
  setCodeState(state: Snapshot['code']): void
}

export class OwnRuns implements Disposable {
  readonly text: OwnText
  #stopping: AbortController | null = null

  constructor(host: OwnRunsHost) {
    this.text = new OwnText(document, {
      setLink: (code) => host.setCode(code),
      refuseLink: (problem) => host.say(problem),
      setState: (state) => host.setCodeState(state),
    })
  }

  /**
   * Makes one real run; null when it was stopped.
   * @throws {Error} what went wrong, which stands beside the text then
   */
  async run(start: () => Promise<Pick<ParentClient, 'recordOwn'>>, setup: Setup): Promise<Recorded | null> {
    const stopping = new AbortController()
    this.#stopping = stopping
    try {
      return await runOwn(await start(), this.text, setup, stopping.signal)
    } catch (thrown) {
      this.text.end()
      if (stopping.signal.aborted) return null
      this.text.fail(thrown instanceof Error ? thrown.message : String(thrown))
      throw thrown
    }
  }

  /** What is said before there is a run. */
  pending(snapshot: Snapshot): FindingText {
    return ownPending(snapshot)
  }

  stop(): void {
    this.#stopping?.abort()
  }

  [Symbol.dispose](): void {
    this.stop()
    this.text[Symbol.dispose]()
  }
}
