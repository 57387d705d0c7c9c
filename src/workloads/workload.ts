/** What a workload is: a pure function of a task's number, and how the tasks make a whole. */
import type { PictureSize, Tile } from './tile.ts'

/**
 * Computes one task. Pure, and short (10 microseconds to 1 ms): work in many short calls of one function is compiled
 * well after a few calls, while a single long loop can stay slow for a hundred runs in each new worker.
 * @param task 0-based number of the task
 * @param size the size of the whole workload
 */
export type Kernel<P> = (task: number, size: number) => P | Promise<P>

/**
 * Where the time of a workload goes: computing; computing and moving data to the parent; reading memory; tasks of
 * different length; waiting; handing out tasks that are hardly any work.
 */
export type WorkloadKind = 'CPU' | 'CPU + data' | 'memory' | 'uneven' | 'I/O' | 'overhead'

/** What there is to say about a workload before it is run. */
export interface WorkloadCard {
  /** Equal to the file's name; the key in URLs and on the command line. */
  readonly id: string
  readonly title: string
  readonly kind: WorkloadKind
  /** The size offered first, those on the slider in ascending order, and the ends of what a URL may ask for. */
  readonly sizes: {
    readonly fallback: number
    readonly stops: readonly number[]
    readonly min: number
    readonly max: number
  }
  /** The size in words, for instance "primes below 2,000,000". */
  readonly describeSize: (size: number) => string
  /** Number of tasks, at least 1. */
  readonly tasks: (size: number) => number
  /** Present when its tasks paint the tiles of a picture: see `paintPicture`. */
  readonly paints?: true
}

/** How the results of a workload's tasks, each of type P, become one. */
export interface Answer<P = unknown> {
  /** Merges the results of all tasks, in task order, into the text of the answer. Runs in the parent. */
  readonly combine: (partials: readonly P[]) => string
  /** The answer by a closed form or from a published table; null where neither is known. */
  readonly expected: (size: number) => string | null
}

/** How the tasks of a workload, with results of type P, paint a picture together. */
export interface TiledPicture<P = unknown> {
  readonly size: (size: number) => PictureSize
  /** For each task in order, the tile that it paints. Together they cover the picture. */
  readonly tiles: (size: number) => readonly Tile[]
  /** How bright the pixels of a tile are, row after row, from 0, black, to 255, white. */
  readonly brightness: (partial: P) => Uint8Array
}

/** All that it takes to run a workload, but for the kernel: what plans and merges does not load what computes. */
export type Workload = WorkloadCard & Answer

/** What a kernel gives for one task. */
type PartialOf<K extends Kernel<unknown>> = Awaited<ReturnType<K>>

// The marks let a bundler leave out of a page or worker what it does not read of a workload.

/** Declares the card of a workload: all that a page loads of it. */
// @__NO_SIDE_EFFECTS__
export function defineWorkload(card: WorkloadCard): WorkloadCard {
  return card
}

/** Declares the answer of the workload with the kernel K; the compiler checks that kernel and combine agree. */
// @__NO_SIDE_EFFECTS__
export function defineAnswer<K extends Kernel<unknown>>(answer: Answer<PartialOf<K>>): Answer<PartialOf<K>> {
  return answer
}

/** Declares the picture that the kernel K paints; the compiler checks that it takes what the kernel gives. */
// @__NO_SIDE_EFFECTS__
export function definePicture<K extends Kernel<unknown>>(
  picture: TiledPicture<PartialOf<K>>,
): TiledPicture<PartialOf<K>> {
  return picture
}

/** A whole number with thousands separators, as in "2,000,000". */
export function grouped(value: number): string {
  return value.toLocaleString('en-US')
}

/** What a runner needs to know of a program: the tasks, and how their results become the text of the answer. */
export interface Runnable extends Pick<WorkloadCard, 'id' | 'tasks'> {
  readonly combine: (partials: readonly unknown[]) => string | Promise<string>
}
