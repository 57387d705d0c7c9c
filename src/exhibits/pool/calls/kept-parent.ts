/** The parent worker of this part: started when a real run first needs it, kept for the next, ended with the part. */
import type { ParentClient } from './parent-client.ts'

export type Parent = Pick<ParentClient, 'record' | 'recordOwn' | 'hold'> & Disposable

/** Loaded with the first real run: the page is there without it. */
const startParent = async (): Promise<Parent> => new (await import('./parent-client.ts')).ParentClient()

export class KeptParent implements Disposable {
  readonly #start: () => Promise<Parent>
  #parent: Parent | null = null
  #isOver = false

  constructor(start: () => Promise<Parent> = startParent) {
    this.#start = start
  }

  /** Whether the part was left: what comes back now has nobody to see it. */
  get isOver(): boolean {
    return this.#isOver
  }

  /** @throws {Error} when the part was left meanwhile */
  async get(): Promise<Parent> {
    this.#parent ??= await this.#start()
    if (!this.#isOver) return this.#parent
    this.end()
    throw new Error('The exhibit was left.')
  }

  /** Ends it and its workers, now; the next run starts another. */
  end(): void {
    this.#parent?.[Symbol.dispose]()
    this.#parent = null
  }

  [Symbol.dispose](): void {
    this.#isOver = true
    this.end()
  }
}
