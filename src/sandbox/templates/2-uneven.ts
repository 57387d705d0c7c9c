// Tasks of uneven length
// The longest Collatz sequence: some numbers take a hundred times longer than others.

function steps(start: number): number {
  let count = 0
  for (let n = start; n !== 1; count++) n = n % 2 === 0 ? n / 2 : 3 * n + 1
  return count
}

export const items = (size: number) => Array.from({ length: size }, (_, index) => index)

export function run(index: number): number {
  // The later the item, the more numbers it has.
  const length = 20 + index
  let longest = 0
  for (let n = index * 1000 + 1; n <= index * 1000 + length; n++) longest = Math.max(longest, steps(n))
  return longest
}

export function combine(results: number[]): number {
  return results.reduce((longest, result) => Math.max(longest, result), 0)
}
