/**
 * What a worker may send on any port: each message up to a size, and so much a second; a worker that sends more waits.
 * It binds the visitor's code as well as ours, because it takes the place of `MessagePort.prototype.postMessage`.
 */
import { dataSize } from './data-size.ts'
import { text } from './text.ts'

/** The largest message, in bytes. */
const largestMessage = 16 * 2 ** 20

/** In any tenth of a second: far more than a pool can use. */
const windowMs = 100
const mostMessages = 5000
const mostBytes = 64 * 2 ** 20

/** Counts what is sent, and keeps the sender until there is room for it. */
export class SendingRate {
  readonly #now: () => number
  #windowStart = 0
  #messages = 0
  #bytes = 0

  constructor(now: () => number) {
    this.#now = now
  }

  /** Returns when a message of that size may be sent. Spins: code that floods never gives up its turn. */
  admit(bytes: number): void {
    let now = this.#now()
    if (this.#messages >= mostMessages || this.#bytes >= mostBytes) {
      while (now - this.#windowStart < windowMs) now = this.#now()
    }
    if (now - this.#windowStart >= windowMs) {
      this.#windowStart = now
      this.#messages = 0
      this.#bytes = 0
    }
    this.#messages += 1
    this.#bytes += bytes
  }
}

/** Puts the limits before every port of this worker, for good. */
export function limitMessages(): void {
  const { prototype } = MessagePort
  const post = prototype.postMessage as (this: MessagePort, ...args: unknown[]) => void
  const { apply } = Reflect
  const clock = performance
  const rate = new SendingRate(() => clock.now())
  function limited(this: MessagePort, ...args: unknown[]): void {
    const bytes = dataSize(args[0], largestMessage)
    if (bytes > largestMessage) throw new RangeError(text.tooLarge(largestMessage))
    rate.admit(bytes)
    apply(post, this, args)
  }
  Object.defineProperty(prototype, 'postMessage', { value: limited, writable: false, configurable: false })
}
