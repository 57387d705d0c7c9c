import { heightOf } from './parent.ts'
import { type EmbedEventName, type EmbedMessage, protocolVersion, type ResultTable, readAsk } from './protocol.ts'

/** The part of a window that the channel uses. */
export interface FrameWindow {
  readonly parent: { postMessage(message: unknown, targetOrigin: string): void }
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}

/**
 * The exhibit's side of its frame. Height and `ready` say nothing about the visitor and go to whoever is around; events
 * and results go to the origin that the link names, and to nobody when it names none.
 */
export class FrameChannel {
  readonly #window: FrameWindow
  readonly #exhibit: string
  readonly #listener: string | null
  #sequence = 0
  #height: number | null = null
  #ready = false

  /** @param listener the origin that may hear events, from `parentOrigin` */
  constructor(window: FrameWindow, exhibit: string, listener: string | null) {
    this.#window = window
    this.#exhibit = exhibit
    this.#listener = listener
    window.addEventListener('message', ({ source, data }) => {
      if (source === window.parent && readAsk(data)) this.#sayAgain()
    })
  }

  /** The exhibit can be used. Said once. */
  ready(): void {
    if (this.#ready) return
    this.#ready = true
    this.#toAnyone({ type: 'playground:ready', v: protocolVersion, exhibit: this.#exhibit })
  }

  /** The content is this high, in CSS pixels; said only when it changed. */
  height(content: number): void {
    const height = heightOf(content, this.#height)
    if (height === null) return
    this.#height = height
    this.#sayHeight(height)
  }

  event(event: EmbedEventName, about: string, value: number | string | null): void {
    this.#sequence += 1
    const sequence = this.#sequence
    this.#toListener({
      ...{ type: 'playground:event', v: protocolVersion, exhibit: this.#exhibit },
      ...{ event, sequence, about, value },
    })
  }

  result({ caption, columns, rows }: ResultTable): void {
    const exhibit = this.#exhibit
    this.#toListener({ type: 'playground:result', v: protocolVersion, exhibit, caption, columns, rows })
  }

  #sayAgain(): void {
    if (this.#height !== null) this.#sayHeight(this.#height)
    if (this.#ready) this.#toAnyone({ type: 'playground:ready', v: protocolVersion, exhibit: this.#exhibit })
  }

  #sayHeight(height: number): void {
    this.#toAnyone({ type: 'playground:height', v: protocolVersion, height })
    this.#toAnyone({ subject: 'lti.frameResize', height })
  }

  #toAnyone(message: EmbedMessage): void {
    this.#window.parent.postMessage(message, '*')
  }

  #toListener(message: EmbedMessage): void {
    if (this.#listener !== null) this.#window.parent.postMessage(message, this.#listener)
  }
}
