import { mix } from '../mix.ts'
import { defineAnswer, defineWorkload, grouped, type Kernel } from '../workload.ts'

const blockSize = 8192

/** Merges the sorted runs [start, middle) and [middle, end) of `from` into the same place of `to`. */
function merge(from: Uint32Array, to: Uint32Array, start: number, middle: number, end: number): void {
  let left = start
  let right = middle
  for (let at = start; at < end; at++) {
    const takeLeft = right >= end || (left < middle && (from[left] as number) <= (from[right] as number))
    to[at] = from[takeLeft ? left++ : right++] as number
  }
}

/** Merges runs of `length`, two by two, until one is left. Both arrays are overwritten; one of them is the result. */
function mergeRuns(numbers: Uint32Array, spare: Uint32Array, length: number): Uint32Array {
  let [from, to] = [numbers, spare]
  for (let run = length; run < from.length; run *= 2) {
    for (let start = 0; start < from.length; start += 2 * run) {
      merge(from, to, start, Math.min(start + run, from.length), Math.min(start + 2 * run, from.length))
    }
    ;[from, to] = [to, from]
  }
  return from
}

/** Makes a block of 8,192 random numbers and sorts it. */
export const kernel: Kernel<Uint32Array> = (task, size) => {
  const start = task * blockSize
  const numbers = new Uint32Array(Math.min(blockSize, size - start))
  for (let at = 0; at < numbers.length; at++) numbers[at] = mix(start + at)
  return mergeRuns(numbers, new Uint32Array(numbers.length), 1)
}

/** All blocks merged into one sorted array: this part no worker helps with. */
function mergeBlocks(blocks: readonly Uint32Array[]): Uint32Array {
  const size = blocks.reduce((total, block) => total + block.length, 0)
  const numbers = new Uint32Array(size)
  for (const [task, block] of blocks.entries()) numbers.set(block, task * blockSize)
  return mergeRuns(numbers, new Uint32Array(size), blockSize)
}

export const workload = defineWorkload({
  id: 'merge-sort',
  title: 'Merge sort',
  kind: 'CPU + data',
  sizes: {
    fallback: 1_000_000,
    stops: [500_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000],
    min: 100,
    max: 20_000_000,
  },
  describeSize: (size) => `${grouped(size)} numbers`,
  tasks: (size) => Math.ceil(size / blockSize),
})

export const answer = defineAnswer<typeof kernel>({
  combine: (blocks: readonly Uint32Array[]) => {
    const sorted = mergeBlocks(blocks)
    const middle = sorted[Math.floor(sorted.length / 2)]
    // A weight for each place: two numbers in the wrong order change it.
    let checksum = 0
    for (let at = 0; at < sorted.length; at++) checksum = (checksum + Math.imul(at + 1, sorted[at] as number)) >>> 0
    return `${sorted[0]} to ${sorted.at(-1)}, in the middle ${middle}, checksum ${checksum}`
  },
  expected: () => null,
})
