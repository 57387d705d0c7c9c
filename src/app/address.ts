import type { Access, Locks } from '#exhibits'
import { type Language, languages, readLanguage } from './language.ts'

/** Which colours the page shows; `auto` follows the system. */
export type ThemeChoice = 'auto' | 'light' | 'dark'

/** The version of the address that this page reads and writes. */
export const addressVersion = '1'

/** The longest hash that is read, in characters. The longest that the exhibits write has about 40,000. */
export const longestHash = 65_536

/** What a link asks of the shell; it stays while the visitor goes from exhibit to exhibit. */
export interface FrameRequest {
  /** `ui=min`: the page stands inside a course page. */
  readonly embedded: boolean
  /** The colours that the link asks for, or null when it leaves them to the visitor. */
  readonly theme: ThemeChoice | null
  /** `type=large`: read from the last row. */
  readonly large: boolean
  /** `lang=en`: the language of the interface. */
  readonly language: Language
  /** `lock=controls,code` and `hide=controls,code`. */
  readonly locks: Locks
  /** The origin that hears what the visitor does, as written; empty for none. */
  readonly listener: string
}

/** Where the visitor is: the hash, taken apart. Everything in it is untrusted text. */
export interface Address extends FrameRequest {
  /** The exhibit's slug, as written; empty for the start page. */
  readonly slug: string
  /** The address version that the link asks for; "1" when it names none. */
  readonly version: string
  /** The exhibit's own part. */
  readonly query: URLSearchParams
  /** The length of a hash that was too long to be read; then everything else is the start page's. */
  readonly refused: number | null
}

const ownKeys: readonly string[] = ['v', 'ui', 'theme', 'type', 'lock', 'hide', 'parent', 'lang']

/** Nothing asked for. */
export const plainFrame: FrameRequest = {
  embedded: false,
  theme: null,
  large: false,
  language: languages[0],
  locks: { controls: 'open', code: 'open' },
  listener: '',
}

/** The start page, with nothing asked for. */
export const startAddress: Address = {
  ...plainFrame,
  slug: '',
  version: addressVersion,
  query: new URLSearchParams(),
  refused: null,
}

/** Tells whether a text names a theme. */
export function isThemeChoice(text: string | null | undefined): text is ThemeChoice {
  return text === 'auto' || text === 'light' || text === 'dark'
}

function readLocks(query: URLSearchParams): Locks {
  const words = (key: string): readonly string[] => (query.get(key) ?? '').slice(0, 100).split(',')
  const access = (part: string): Access =>
    words('hide').includes(part) ? 'hidden' : words('lock').includes(part) ? 'locked' : 'open'
  return { controls: access('controls'), code: access('code') }
}

function readFrame(query: URLSearchParams): FrameRequest {
  const theme = query.get('theme')
  return {
    embedded: query.get('ui') === 'min',
    theme: isThemeChoice(theme) ? theme : null,
    large: query.get('type') === 'large',
    language: readLanguage(query.get('lang')),
    locks: readLocks(query),
    listener: (query.get('parent') ?? '').slice(0, 300),
  }
}

/** Takes a hash apart, with or without its `#`. Never throws: what is not an address of ours becomes an unknown slug. */
export function parseAddress(hash: string): Address {
  if (hash.length > longestHash) return { ...startAddress, refused: hash.length }
  const text = hash.replace(/^#/, '')
  const cut = text.indexOf('?')
  const path = cut < 0 ? text : text.slice(0, cut)
  const query = new URLSearchParams(cut < 0 ? '' : text.slice(cut + 1))
  const frame = readFrame(query)
  const slug = path.replace(/^\//, '').replace(/\/$/, '')
  const version = query.get('v') ?? addressVersion
  for (const key of ownKeys) query.delete(key)
  return { ...frame, slug, version, query, refused: null }
}

function writeFrame({ embedded, theme, large, language, locks, listener }: FrameRequest, all: URLSearchParams): void {
  if (embedded) all.set('ui', 'min')
  if (theme !== null) all.set('theme', theme)
  if (large) all.set('type', 'large')
  if (language !== languages[0]) all.set('lang', language)
  const parts = Object.entries<Access>({ ...locks })
  for (const [key, access] of [
    ['lock', 'locked'],
    ['hide', 'hidden'],
  ] as const) {
    const words = parts.filter(([, one]) => one === access).map(([part]) => part)
    if (words.length > 0) all.set(key, words.join(','))
  }
  if (listener !== '') all.set('parent', listener)
}

/** Writes an address as a hash with its `#`. `parseAddress` gives the same address back for a slug without `?` and `/`. */
export function formatAddress({ slug, version, query, ...frame }: Omit<Address, 'refused'>): string {
  const all = new URLSearchParams()
  if (slug !== '') all.set('v', version)
  writeFrame(frame, all)
  for (const [key, value] of query) if (!ownKeys.includes(key)) all.append(key, value)
  // A fragment may hold these as they are, and a permalink is read by people too.
  const words = all.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/')
  return words === '' ? `#/${slug}` : `#/${slug}?${words}`
}
