/** The ways to add 1 that race on the machine: what is said of each. The code that runs is in `increments.ts`. */
import { wasmText } from './wasm-increment.ts'

/** One way to add 1 to a shared cell. */
export interface Variant {
  readonly title: string
  readonly language: 'JavaScript' | 'WebAssembly'
  /** The lines that every increment runs; for WebAssembly the whole function. */
  readonly code: string
  /** No schedule loses an update. */
  readonly keepsAll: boolean
  /** The program of the catalogue that has the same steps. */
  readonly program: string
}

const lostUpdate = { keepsAll: false, program: 'lost-update' } as const

/** By id, in the order of the list. */
export const variants = {
  plain: { title: 'Plain: a[0]++', language: 'JavaScript', code: 'a[0]++', ...lostUpdate },
  split: {
    title: 'Read, add, write',
    language: 'JavaScript',
    code: 'const x = a[0]\nconst y = x + 1\na[0] = y',
    ...lostUpdate,
  },
  'store-load': {
    title: 'Atomics.store of load + 1',
    language: 'JavaScript',
    code: 'Atomics.store(a, 0, Atomics.load(a, 0) + 1)',
    ...lostUpdate,
  },
  'wasm-plain': { title: 'Wasm: load, add, store', language: 'WebAssembly', code: wasmText.plain, ...lostUpdate },
  'small-lock': {
    title: 'Lock around each access only',
    language: 'JavaScript',
    code: 'acquire(a)\nconst x = a[0]\nrelease(a)\nacquire(a)\na[0] = x + 1\nrelease(a)',
    keepsAll: false,
    program: 'lock-too-small',
  },
  add: {
    title: 'Atomics.add',
    language: 'JavaScript',
    code: 'Atomics.add(a, 0, 1)',
    keepsAll: true,
    program: 'atomic-add',
  },
  'wasm-add': {
    title: 'Wasm: atomic add',
    language: 'WebAssembly',
    code: wasmText.atomic,
    keepsAll: true,
    program: 'atomic-add',
  },
  cas: {
    title: 'Compare, swap, try again',
    language: 'JavaScript',
    code: [
      'let x = Atomics.load(a, 0)',
      'let seen = Atomics.compareExchange(a, 0, x, x + 1)',
      'while (seen !== x) {',
      '  x = seen',
      '  seen = Atomics.compareExchange(a, 0, x, x + 1)',
      '}',
    ].join('\n'),
    keepsAll: true,
    program: 'cas-retry',
  },
  lock: {
    title: 'Lock: Atomics.wait and notify',
    language: 'JavaScript',
    code: 'acquire(a)\na[0]++\nrelease(a)',
    keepsAll: true,
    program: 'lock',
  },
  'own-counter': {
    title: 'A counter for each worker',
    language: 'JavaScript',
    code: 'for (let i = 0; i < times; i++) own[0]++\nAtomics.add(a, 0, own[0])',
    keepsAll: true,
    program: 'partial-sums',
  },
} as const satisfies Readonly<Record<string, Variant>>

export type VariantId = keyof typeof variants

/** The least and the most that the counter can end at. */
export interface PossibleFinals {
  readonly least: number
  readonly most: number
}

/**
 * What the counter can end at after `workers` times `increments`; every whole number between is possible too. A worker
 * can write back the very first thing it read as long as another one still has its last write before it: then only that
 * increment and the one that read it count, so it is never below 2 where each does 2 or more.
 * @see hardware.test.ts, where exploration gives the same
 */
export function possibleFinals(variant: VariantId, workers: number, increments: number): PossibleFinals {
  const most = workers * increments
  return { least: variants[variant].keepsAll || workers === 1 ? most : Math.min(increments, 2), most }
}
