/** How a list lies on the page: which arrows move in it. A grid that wraps moves as one line. */
export type ListOrientation = 'horizontal' | 'vertical' | 'both'

/**
 * Where a key moves the focus in a list of `count` items.
 * @param key the `key` of the keyboard event
 * @param index the item that has the focus now, from 0
 * @param rightToLeft swaps the horizontal arrows, as the text direction does
 * @returns the new index, past the ends around to the other one, or null when the key does not move
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/radio/ and its sibling patterns
 */
export function moveByKey(
  key: string,
  index: number,
  count: number,
  orientation: ListOrientation = 'both',
  rightToLeft = false,
): number | null {
  if (count === 0) return null
  const step = stepOf(key, orientation, rightToLeft)
  if (step !== 0) return (index + step + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}

function stepOf(key: string, orientation: ListOrientation, rightToLeft: boolean): number {
  if (orientation !== 'horizontal' && (key === 'ArrowDown' || key === 'ArrowUp')) return key === 'ArrowDown' ? 1 : -1
  if (orientation === 'vertical' || (key !== 'ArrowRight' && key !== 'ArrowLeft')) return 0
  return (key === 'ArrowRight') === rightToLeft ? -1 : 1
}

/**
 * The next item after `index` whose label starts with the typed letter, in either case, around the end.
 * @returns its index, or null when no label starts so or the key is not a single printable character
 */
export function findByLetter(key: string, index: number, labels: readonly string[]): number | null {
  if (key.length !== 1 || key === ' ') return null
  for (let step = 1; step <= labels.length; step++) {
    const candidate = (index + step) % labels.length
    if (labels[candidate]?.toLowerCase().startsWith(key.toLowerCase())) return candidate
  }
  return null
}

/** Whether what has the focus has keys of its own, so that a press on it means nothing to the exhibit around. */
export const hasOwnKeys = (target: Element): boolean =>
  target.closest(
    'input, select, textarea, dialog, pre, [contenteditable], [role=menu], [role=tablist], [role=radiogroup]',
  ) !== null
