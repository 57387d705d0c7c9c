/** What the frame of an embedded page needs. */
export interface EmbedFrame {
  readonly address: string
  readonly title: string
  /** CSS pixels, or null for the full width of the course page. */
  readonly width: number | null
  /** CSS pixels. */
  readonly height: number
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)
}

/** The HTML that puts a page into another one. Every value is escaped for a double-quoted attribute. */
export function embedCode({ address, title, width, height }: EmbedFrame): string {
  return [
    `<iframe src="${escapeAttribute(address)}"`,
    `title="${escapeAttribute(title)}"`,
    `width="${width ?? '100%'}" height="${height}"`,
    'style="border:0" loading="lazy" allow="cross-origin-isolated; fullscreen"></iframe>',
  ].join(' ')
}
