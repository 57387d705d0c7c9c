import { Store } from '#base'
import { type Address, addressVersion, type FrameRequest, formatAddress, parseAddress, plainFrame } from './address.ts'

const lateMs = 60
const refusedMs = 2000

/** The page's address as a store: the hash is the only thing that is read, so nothing reaches a server's log. */
export class HashLocation {
  /** Where the visitor went, by a link or through the history; `replaceQuery` leaves it as it is. */
  readonly address: Store<Address>
  readonly #window: Window
  #unwritten: { readonly hash: string; readonly timer: number } | null = null

  constructor(host: Window) {
    this.#window = host
    this.address = new Store(parseAddress(host.location.hash))
    host.addEventListener('pagehide', () => this.#writeNow())
    host.addEventListener('hashchange', () => {
      this.#dropUnwritten()
      this.address.set(parseAddress(host.location.hash))
    })
  }

  /** Goes to another page with a new history entry; the frame's own keys (`ui`, `theme`) stay. */
  navigate(slug: string, query = new URLSearchParams()): void {
    // The history keeps the page that is left as it was.
    this.#writeNow()
    this.#window.location.hash = this.hrefOf(slug, query)
  }

  /** The hash that `navigate` would go to, for links. */
  hrefOf(slug: string, query = new URLSearchParams()): string {
    return formatAddress({ ...this.address.getSnapshot(), slug, query, version: addressVersion })
  }

  /** The full address of an exhibit with `query`, without the frame's keys, or with `ui=min` to stand in another page. */
  permalink(slug: string, query: URLSearchParams, embedded = false): string {
    const { href } = this.#window.location
    return `${href.split('#')[0]}${formatAddress({ ...plainFrame, slug, query, embedded, version: addressVersion })}`
  }

  /**
   * Changes the exhibit's part of the address bar: no history entry, no event, nothing renders again.
   * @param late not before the frame that is being made: a browser takes a millisecond or more for it
   */
  replaceQuery(query: URLSearchParams, late = false): void {
    const hash = formatAddress({ ...this.address.getSnapshot(), query, version: addressVersion })
    if (late) this.#writeIn(lateMs, hash)
    else this.#write(hash)
  }

  /** Changes what the address asks of the shell, when the visitor has chosen by hand; the exhibit stays as it is. */
  changeFrame(change: Partial<FrameRequest>): void {
    const address = this.address.getSnapshot()
    this.address.set({ ...address, ...change })
    this.#write(formatAddress({ ...this.#written(), ...change }))
  }

  /** The address of this page as it is now, with the bar and with every control open: for a tab of its own. */
  ownTab(): string {
    const { slug, query } = this.#written()
    return this.permalink(slug, query)
  }

  #written(): Address {
    return parseAddress(this.#unwritten?.hash ?? this.#window.location.hash)
  }

  #write(hash: string): void {
    this.#dropUnwritten()
    const { history } = this.#window
    try {
      history.replaceState(history.state, '', hash)
    } catch {
      // Safari throws after 100 changes in 10 s: the last one is written a little later.
      this.#writeIn(refusedMs, hash)
    }
  }

  #writeNow(): void {
    if (this.#unwritten) this.#write(this.#unwritten.hash)
  }

  #writeIn(ms: number, hash: string): void {
    this.#dropUnwritten()
    this.#unwritten = { hash, timer: this.#window.setTimeout(() => this.#write(hash), ms) }
  }

  #dropUnwritten(): void {
    if (this.#unwritten) this.#window.clearTimeout(this.#unwritten.timer)
    this.#unwritten = null
  }
}
