import type { LabClient } from './lab-client.ts'

/** The way to the lab: loaded with the first run, since the page is there without it, and made again after a failure. */
export class LabConnection implements Disposable {
  #client: LabClient | null = null
  #disposed = false

  get disposed(): boolean {
    return this.#disposed
  }

  async open(): Promise<LabClient> {
    const { LabClient } = await import('./lab-client.ts')
    if (this.#disposed) throw new Error('The exhibit was left.')
    this.#client ??= new LabClient()
    return this.#client
  }

  cancel(): void {
    this.#client?.cancel()
  }

  /** Ends the lab's workers; the next run makes new ones. */
  close(): void {
    this.#client?.[Symbol.dispose]()
    this.#client = null
  }

  [Symbol.dispose](): void {
    this.#disposed = true
    this.close()
  }
}
