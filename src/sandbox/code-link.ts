/** A visitor's text as part of an address: deflated, then base64 for URLs. */
import { longestCode, longestCodeLink } from './code-limits.ts'
import { text as words } from './text/page.ts'

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: GenericTransformStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader() as ReadableStreamDefaultReader<Uint8Array>
  const parts: Uint8Array[] = []
  let length = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value)
    length += read.value.byteLength
    // A short address can hold a text without end.
    if (length > most) {
      await reader.cancel()
      throw new RangeError(words.tooManyBytes(most))
    }
  }
  const whole = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.byteLength
  }
  return whole
}

/** The text for an address; null when it is too long to be carried in one. */
export async function encodeCode(text: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(text)
  const deflated = await through(bytes, new CompressionStream('deflate-raw'), 4 * longestCode)
  const link = btoa(String.fromCharCode(...deflated))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
  return link.length > longestCodeLink ? null : link
}

/** The text that an address carries; null when it is none, or one longer than is taken. */
export async function decodeCode(link: string): Promise<string | null> {
  if (link.length > longestCodeLink || !/^[\w-]+$/.test(link)) return null
  try {
    const binary = atob(link.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const inflated = await through(bytes, new DecompressionStream('deflate-raw'), 4 * longestCode)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(inflated)
    return text.length > longestCode ? null : text
  } catch {
    return null
  }
}
