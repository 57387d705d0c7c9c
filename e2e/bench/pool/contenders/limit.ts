/** The least that the machine allows: shared memory, and not one message more than needed. */
import { joined } from '../lanes.ts'
import { board, type Claims, type Parking, readText, writeText } from '../workers/limit.ts'

const spawn = (): Worker => new Worker(new URL('../workers/limit.ts', import.meta.url), { type: 'module' })

/** From ES2024, which every browser with shared memory has by now. */
type WaitAsync = (words: Int32Array, place: number, value: number) => { readonly value: Promise<string> | string }
const { waitAsync } = Atomics as unknown as { readonly waitAsync: WaitAsync }

const sharedNumbers = (length: number): Float64Array => new Float64Array(new SharedArrayBuffer(8 * length))

/** Workers that claim ranges of a result. */
export class Claimers {
  readonly #workers: readonly Worker[]

  constructor(count: number) {
    this.#workers = Array.from({ length: count }, spawn)
  }

  /** Squares of the indices 0 to length - 1. */
  squaresOfRange(length: number): Promise<Float64Array> {
    return this.#claim(null, length)
  }

  /** Squares of a list, as a list: copied into shared memory and out of it. */
  async squaresOfList(list: readonly number[]): Promise<number[]> {
    const source = sharedNumbers(list.length)
    source.set(list)
    return joined([await this.#claim(source, list.length)])
  }

  async #claim(source: Float64Array | null, length: number): Promise<Float64Array> {
    const words = new Int32Array(new SharedArrayBuffer(4 * board.words))
    const workers = this.#workers.length
    // Eight ranges a worker: small enough to end together, and few additions.
    const range = Math.ceil(length / (8 * workers))
    const claims: Claims = { board: words, source, results: sharedNumbers(length), range, workers }
    for (const worker of this.#workers) worker.postMessage(claims)
    await waitAsync(words, board.over, 0).value
    return claims.results
  }

  close(): void {
    for (const worker of this.#workers) worker.terminate()
  }
}

/** A worker asleep on a word of shared memory, woken for each question. */
export class ParkedWorker {
  readonly #worker = spawn()
  readonly #words = new Int32Array(new SharedArrayBuffer(8))

  readonly #text: Uint16Array | null

  /** `carries`: whether a call's function and argument go there as text, and the answer back. */
  constructor(carries: boolean) {
    this.#text = carries ? new Uint16Array(new SharedArrayBuffer(2048)) : null
    this.#worker.postMessage({ park: this.#words, text: this.#text } satisfies Parking)
  }

  /** The argument, there and back. */
  async call(name: string, argument: number): Promise<number> {
    if (this.#text === null) throw new Error('it carries nothing')
    writeText(this.#text, JSON.stringify([name, [argument]]))
    await this.ask()
    return JSON.parse(readText(this.#text))[0]
  }

  /** Resolves to the number of this question. */
  async ask(): Promise<number> {
    const question = Atomics.add(this.#words, 0, 1) + 1
    Atomics.notify(this.#words, 0)
    await waitAsync(this.#words, 1, question - 1).value
    return Atomics.load(this.#words, 1)
  }

  close(): void {
    Atomics.store(this.#words, 0, -1)
    Atomics.notify(this.#words, 0)
    this.#worker.terminate()
  }
}
