/** The least that shared memory allows: workers claim ranges of a result with one atomic addition each. */

/** Words of the board. */
export const board = { next: 0, done: 1, over: 2, words: 3 } as const

export interface Claims {
  readonly board: Int32Array
  /** Where to find the numbers; null for the indices themselves. */
  readonly source: Float64Array | null
  readonly results: Float64Array
  readonly range: number
  readonly workers: number
}

/** Two words: the question, counted up by the page, and the answer; and the text that goes to and fro, if any does. */
export type Parking = { readonly park: Int32Array; readonly text: Uint16Array | null }

/** Puts a text into shared memory, its length first. */
export function writeText(memory: Uint16Array, text: string): void {
  memory[0] = text.length
  for (let at = 0; at < text.length; at++) memory[at + 1] = text.charCodeAt(at)
}

export const readText = (memory: Uint16Array): string =>
  String.fromCharCode(...memory.subarray(1, 1 + (memory[0] as number)))

function claim({ board: words, source, results, range, workers }: Claims): void {
  const { length } = results
  for (let start = Atomics.add(words, board.next, range); start < length; ) {
    const end = Math.min(start + range, length)
    if (source === null) for (let place = start; place < end; place++) results[place] = place * place
    else for (let place = start; place < end; place++) results[place] = (source[place] as number) ** 2
    start = Atomics.add(words, board.next, range)
  }
  if (Atomics.add(words, board.done, 1) + 1 < workers) return
  Atomics.store(words, board.over, 1)
  Atomics.notify(words, board.over)
}

/** Answers every question until it is -1, and is asleep in between. */
function serveParked({ park, text }: Parking): void {
  for (let asked = 0; ; ) {
    Atomics.wait(park, 0, asked)
    asked = Atomics.load(park, 0)
    if (asked === -1) return
    if (text !== null) {
      const [, [argument]] = JSON.parse(readText(text)) as [string, [number]]
      writeText(text, JSON.stringify([argument]))
    }
    Atomics.store(park, 1, asked)
    Atomics.notify(park, 1)
  }
}

addEventListener('message', ({ data }: MessageEvent<Claims | Parking>) => {
  if ('park' in data) serveParked(data)
  else claim(data)
})
