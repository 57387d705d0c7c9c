/** Which colours the page shows; `auto` follows the system. */
export type ThemeChoice = 'auto' | 'light' | 'dark'

/** The version of the address that this page reads and writes. */
export const addressVersion = '1'

/** Where the visitor is: the hash, taken apart. Everything in it is untrusted text. */
export interface Address {
  /** The exhibit's slug, as written; empty for the start page. */
  readonly slug: string
  /** The address version that the link asks for; "1" when it names none. */
  readonly version: string
  /** `ui=min`: the page stands inside a course page. */
  readonly embedded: boolean
  /** The colours that the link asks for, or null when it leaves them to the visitor. */
  readonly theme: ThemeChoice | null
  /** The exhibit's own part. */
  readonly query: URLSearchParams
}

const ownKeys = ['v', 'ui', 'theme'] as const

/** The start page, with nothing asked for. */
export const startAddress: Address = {
  slug: '',
  version: addressVersion,
  embedded: false,
  theme: null,
  query: new URLSearchParams(),
}

/** Tells whether a text names a theme. */
export function isThemeChoice(text: string | null | undefined): text is ThemeChoice {
  return text === 'auto' || text === 'light' || text === 'dark'
}

/** Takes a hash apart, with or without its `#`. Never throws: what is not an address of ours becomes an unknown slug. */
export function parseAddress(hash: string): Address {
  const text = hash.replace(/^#/, '')
  const cut = text.indexOf('?')
  const path = cut < 0 ? text : text.slice(0, cut)
  const query = new URLSearchParams(cut < 0 ? '' : text.slice(cut + 1))
  const theme = query.get('theme')
  const address = {
    slug: path.replace(/^\//, '').replace(/\/$/, ''),
    version: query.get('v') ?? addressVersion,
    embedded: query.get('ui') === 'min',
    theme: isThemeChoice(theme) ? theme : null,
  }
  for (const key of ownKeys) query.delete(key)
  return { ...address, query }
}

/** Writes an address as a hash with its `#`. `parseAddress` gives the same address back for a slug without `?` and `/`. */
export function formatAddress({ slug, version, embedded, theme, query }: Address): string {
  const all = new URLSearchParams()
  if (slug !== '') all.set('v', version)
  if (embedded) all.set('ui', 'min')
  if (theme !== null) all.set('theme', theme)
  for (const [key, value] of query) if (!ownKeys.some((own) => own === key)) all.append(key, value)
  // A fragment may hold these as they are, and a permalink is read by people too.
  const words = all.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/')
  return words === '' ? `#/${slug}` : `#/${slug}?${words}`
}
