import type { Gate } from '#measure'

/** Holds measuring back while the page is hidden: a browser slows down what nobody sees. */
export class PageGate implements Gate {
  #closures = 0
  #open = true
  #waiting: (() => void)[] = []
  readonly #onWait: () => void

  /** `onWait` is called when measuring has to wait. */
  constructor(onWait: () => void) {
    this.#onWait = onWait
  }

  get closures(): number {
    return this.#closures
  }

  setOpen(open: boolean): void {
    if (open === this.#open) return
    this.#open = open
    if (!open) {
      this.#closures += 1
      return
    }
    for (const go of this.#waiting.splice(0)) go()
  }

  waitUntilOpen(signal: AbortSignal): Promise<void> {
    if (this.#open || signal.aborted) return Promise.resolve()
    this.#onWait()
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
  }
}
