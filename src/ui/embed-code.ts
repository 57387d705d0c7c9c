/** What the frame of an embedded page needs. */
export interface EmbedFrame {
  readonly address: string
  readonly title: string
  /** CSS pixels, or null for the full width of the course page. */
  readonly width: number | null
  /** CSS pixels. */
  readonly height: number
  /** The address of the script that gives the frame the height of its content; null leaves it out. */
  readonly resizeScript?: string | null
  /** Some LMSes let no frame in without a sandbox: with the tokens that the exhibits need. */
  readonly sandboxed?: boolean
}

/** What a course page may set for its visitors. */
export interface EmbedOptions {
  readonly theme: 'auto' | 'light' | 'dark'
  readonly controls: 'open' | 'locked' | 'hidden'
  readonly code: 'open' | 'locked' | 'hidden'
  /** The origin of the course page, to hear what visitors do; empty for none. */
  readonly listener: string
  /** With the bar of the playground: the whole page and not the exhibit alone. */
  readonly bar: boolean
  /** Programs that can be read from the last row. */
  readonly large: boolean
}

/** Whether a text is an origin as a browser writes it: a scheme and a host, and no path. */
export function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text
  } catch {
    return false
  }
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)
}

/** Adds the options to the address of an embedded page. */
export function withOptions(address: string, { theme, controls, code, listener, bar, large }: EmbedOptions): string {
  const [page = '', hash = ''] = address.split('#')
  const [path = '', words = ''] = hash.split('?')
  const parts = { controls, code }
  const named = (access: 'locked' | 'hidden') =>
    (['controls', 'code'] as const).filter((part) => parts[part] === access).join(',')
  const added = [
    ['theme', theme === 'auto' ? '' : theme],
    ['lock', named('locked')],
    ['hide', named('hidden')],
    ['parent', listener],
    ['type', large ? 'large' : ''],
  ].filter(([, value]) => value !== '')
  const kept = words.split('&').filter((word) => !bar || word !== 'ui=min')
  const query = [...kept, ...added.map(([key, value = '']) => `${key}=${encodeURIComponent(value)}`)]
  return `${page}#${path}?${query
    .filter((part) => part !== '')
    .join('&')
    .replaceAll('%2C', ',')}`
}

const sandboxTokens = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads'

/** The HTML that puts a page into another one. Every value is escaped for a double-quoted attribute. */
export function embedCode({
  address,
  title,
  width,
  height,
  resizeScript = null,
  sandboxed = false,
}: EmbedFrame): string {
  const frame = [
    `<iframe src="${escapeAttribute(address)}"`,
    `title="${escapeAttribute(title)}"`,
    `width="${width ?? '100%'}" height="${height}"`,
    ...(sandboxed ? [`sandbox="${sandboxTokens}"`] : []),
    'style="border:0" loading="lazy" allow="cross-origin-isolated; fullscreen"></iframe>',
  ].join(' ')
  return resizeScript === null ? frame : `${frame}\n<script src="${escapeAttribute(resizeScript)}" defer></script>`
}
