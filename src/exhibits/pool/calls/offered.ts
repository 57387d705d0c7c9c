/** The numbers that a list offers. */
import type { Option } from '#ui'

/** 1 to `most`. */
export const upTo = (most: number): readonly number[] => Array.from({ length: most }, (_, place) => place + 1)

/** The offered numbers, and the present one where a link brought another. */
export function offered(
  values: readonly number[],
  present: number,
  label: (value: number) => string,
): readonly Option<number>[] {
  return [...new Set([...values, present])].sort((a, b) => a - b).map((value) => ({ value, label: label(value) }))
}
