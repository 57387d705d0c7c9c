/**
 * The store-buffer test: each of two workers stores 1 into a cell of its own and then reads the other's. If memory were
 * in the order of the program, at least one would read 1.
 * @see Sewell et al., x86-TSO (2010), example SB
 */

export type LitmusAccess = 'plain' | 'atomic'

/** How often each pair was read, by what the first and the second worker read. */
export type LitmusCounts = Readonly<Record<'00' | '01' | '10' | '11', number>>

/** Rounds of one pass: few enough that a pass is short where two workers share a CPU. */
export const litmusRounds = 10_000

/** Two cells in one cache line leave the buffer together, so every cell has a line of its own. In words. */
const line = 16

const at = {
  /** How far each side is, in rounds. */
  reached: [0, line],
  cells: [2 * line, (2 + litmusRounds) * line],
  seen: [(2 + 2 * litmusRounds) * line, (2 + 2 * litmusRounds) * line + litmusRounds],
} as const

/** Memory for one pass, all zeros. */
export const createLitmusMemory = (): SharedArrayBuffer =>
  new SharedArrayBuffer(4 * ((2 + 2 * litmusRounds) * line + 2 * litmusRounds))

type Words = Int32Array<SharedArrayBuffer>

/** Both begin a round within a few nanoseconds: a wait on the parent would take longer than what is looked for. */
function meet(words: Words, side: 0 | 1, round: number): void {
  Atomics.store(words, at.reached[side], round)
  while (Atomics.load(words, at.reached[side === 0 ? 1 : 0]) < round);
}

function plainRounds(words: Words, side: 0 | 1, mine: number, other: number): void {
  for (let round = 0; round < litmusRounds; round++) {
    meet(words, side, round + 1)
    words[mine + round * line] = 1
    words[at.seen[side] + round] = words[other + round * line] ?? 0
  }
}

function atomicRounds(words: Words, side: 0 | 1, mine: number, other: number): void {
  for (let round = 0; round < litmusRounds; round++) {
    meet(words, side, round + 1)
    Atomics.store(words, mine + round * line, 1)
    words[at.seen[side] + round] = Atomics.load(words, other + round * line)
  }
}

function count(words: Words): LitmusCounts {
  const counts = { '00': 0, '01': 0, '10': 0, '11': 0 }
  for (let round = 0; round < litmusRounds; round++) {
    const pair = `${words[at.seen[0] + round]}${words[at.seen[1] + round]}` as keyof LitmusCounts
    counts[pair]++
  }
  return counts
}

/** One pass of one side. Side 0 waits for the other and counts; the other gives null. */
export function litmusPass(memory: SharedArrayBuffer, side: 0 | 1, access: LitmusAccess): LitmusCounts | null {
  const words = new Int32Array(memory)
  const [mine, other] = side === 0 ? at.cells : ([at.cells[1], at.cells[0]] as const)
  if (access === 'plain') plainRounds(words, side, mine, other)
  else atomicRounds(words, side, mine, other)
  meet(words, side, litmusRounds + 1)
  return side === 0 ? count(words) : null
}
