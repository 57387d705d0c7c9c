/** A visitor's text on a page: where it came from, whether it may run, what is wrong with it, and what it said. */
import { Store } from '#base'
import { decodeCode, encodeCode } from './code-link.ts'
import { inspectOwnCode, type OwnCodeModule, ownCodeModule } from './own-code.ts'
import { SandboxFrame } from './sandbox-frame.ts'
import { templates } from './templates.ts'
import { text as words } from './text/page.ts'
import { translate } from './translate.ts'
import { lineIn } from './worker/code-error.ts'
import type { OwnShape } from './worker/own-program.ts'

/** What is wrong, and in which line of the text, where that is known. */
export interface CodeProblem {
  readonly message: string
  readonly line: number | null
}

export interface OwnTextSnapshot {
  readonly text: string
  /** `unread`: a link brought it, and the visitor has not yet said that it may run. */
  readonly state: 'unread' | 'own'
  readonly problem: CodeProblem | null
  /** What the text has, once it ran. */
  readonly shape: OwnShape | null
  readonly printed: readonly string[]
  /** Lines were left out. */
  readonly cut: boolean
  /** What came out, as a text; null before anything did. */
  readonly answer: string | null
}

/** A program whose text ran to its end, without its tasks. */
export interface CheckedText {
  readonly code: OwnCodeModule
  readonly shape: OwnShape
  /** Its text, as an address carries it; empty for the program to start with. */
  readonly link: string
}

/** What a page does for the text on it. */
export interface OwnTextHost {
  /** Puts the text into the address; empty for the program to start with, and for one too long for an address. */
  readonly setLink: (link: string) => void
  /** The address holds no readable text. */
  readonly refuseLink: (problem: string) => void
  readonly setState: (state: OwnTextSnapshot['state']) => void
}

/** Lines kept for the visitor. */
const mostPrinted = 500
/** After the last key, so that typing does not write an address for each letter. */
const settleMs = 300

const first = templates[0]?.text ?? ''
const silent = { problem: null, shape: null, printed: [], cut: false, answer: null } as const

export class OwnText implements Disposable {
  readonly store = new Store<OwnTextSnapshot>({ text: first, state: 'own', ...silent })
  readonly #frame: SandboxFrame
  readonly #host: OwnTextHost
  /** The texts that the visitor let run: by content, so that a changed link is a new text. */
  readonly #allowed = new Set(templates.map(({ text }) => text))
  #timer: ReturnType<typeof setTimeout> | undefined
  #code: OwnCodeModule | null = null

  constructor(document: Document, host: OwnTextHost) {
    this.#frame = new SandboxFrame(document)
    this.#host = host
    this.store.subscribe(() => host.setState(this.store.getSnapshot().state))
  }

  /** Shows the text of a link, and runs nothing. Says so when the address holds none. */
  async open(link: string): Promise<void> {
    const text = link === '' ? first : await decodeCode(link)
    if (text === null) {
      this.#host.setLink('')
      this.#host.refuseLink(words.unreadableLink)
    }
    const { text: before } = this.store.getSnapshot()
    const shown = text ?? before
    if (shown !== before) this.store.set({ ...silent, text: shown, state: this.#allowed.has(shown) ? 'own' : 'unread' })
    this.#host.setState(this.store.getSnapshot().state)
  }

  /** The visitor changed the text. One that a link brought stays unread: the rest of it is still the link's. */
  write(text: string): void {
    if (text === this.store.getSnapshot().text) return
    this.#patch({ ...silent, text })
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.share(), settleMs)
  }

  /** Takes a program of the gallery instead. */
  take(text: string): void {
    this.store.set({ ...silent, text, state: 'own' })
    void this.share()
  }

  /** Puts the text into the address. */
  async share(): Promise<void> {
    const { text } = this.store.getSnapshot()
    this.#host.setLink(text === first ? '' : ((await encodeCode(text)) ?? ''))
  }

  /** Says that this very text may run. */
  allow(): void {
    this.#allowed.add(this.store.getSnapshot().text)
    this.#patch({ state: 'own' })
  }

  /**
   * Translates the text, runs it without its tasks, and gives what can be run.
   * @throws {Error} what is wrong with it; {TypeError} when it may not run
   */
  async check(size: number, signal: AbortSignal): Promise<CheckedText> {
    const { text, state } = this.store.getSnapshot()
    if (state === 'unread') throw new TypeError(words.notAllowed)
    clearTimeout(this.#timer)
    await this.share()
    this.#patch(silent)
    const link = await encodeCode(text)
    if (link === null) throw new RangeError(words.tooLongForAddress)
    const translated = await translate(text)
    if (translated.state === 'wrong') throw new SyntaxError(translated.message)
    this.#code?.[Symbol.dispose]()
    const code = await ownCodeModule(this.#frame, translated, { printed: (lines, cut) => this.#print(lines, cut) })
    this.#code = code
    const shape = await inspectOwnCode(code, size, signal)
    this.#patch({ shape })
    return { code, shape, link: text === first ? '' : link }
  }

  /** Ends whatever runs of the text. */
  end(): void {
    this.#code?.[Symbol.dispose]()
    this.#code = null
  }

  /** Shows what the code did wrong, beside its text. */
  fail(message: string): void {
    this.#patch({ problem: { message, line: lineIn(message) } })
  }

  answered(answer: string): void {
    this.#patch({ answer })
  }

  #print(lines: readonly string[], cut: boolean): void {
    const { printed } = this.store.getSnapshot()
    const room = Math.max(0, mostPrinted - printed.length)
    this.#patch({ printed: [...printed, ...lines.slice(0, room)], ...((cut || lines.length > room) && { cut: true }) })
  }

  #patch(change: Partial<OwnTextSnapshot>): void {
    this.store.set((snapshot) => ({ ...snapshot, ...change }))
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer)
    this.end()
    this.#frame[Symbol.dispose]()
  }
}
