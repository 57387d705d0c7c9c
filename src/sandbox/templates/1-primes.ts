// Count primes
// run(item) is called once for each item, on whichever worker is free.

function isPrime(n: number): boolean {
  if (n < 4) return n > 1
  if (n % 2 === 0) return false
  for (let divisor = 3; divisor * divisor <= n; divisor += 2) {
    if (n % divisor === 0) return false
  }
  return true
}

// Item 7 stands for the numbers from 7,000 to 7,999.
export const items = (size: number) => Array.from({ length: size }, (_, block) => block)

export function run(block: number): number {
  let count = 0
  for (let n = block * 1000; n < (block + 1) * 1000; n++) {
    if (isPrime(n)) count += 1
  }
  return count
}

// The results come in the order of the items.
export function combine(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
