/**
 * The origin that a link names as the page around, or null when it names none. Only an origin as a browser writes it:
 * `https://lms.example.edu`, with no path, no user and no wildcard.
 */
export function parentOrigin(text: string | null): string | null {
  if (text === null || text.length > 300 || !/^https?:\/\//.test(text)) return null
  try {
    return new URL(text).origin === text ? text : null
  } catch {
    return null
  }
}

/** The largest height that is ever asked of the page around. */
const tallest = 10_000

/**
 * The height in whole CSS pixels to ask for, or null when the page around knows it already. One pixel more or less is
 * rounding, and to follow it could go on for ever.
 */
export function heightOf(content: number, known: number | null): number | null {
  if (!Number.isFinite(content) || content < 1) return null
  const height = Math.min(tallest, Math.ceil(content))
  return known !== null && Math.abs(height - known) <= 1 ? null : height
}
