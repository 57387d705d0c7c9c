/** The tasks of a run in words: what each is called with, what it returns, what it raises. */
import type { Run } from './events.ts'
import { callText, resultOf, type Setup } from './setup.ts'

/** What a visitor's own tasks were, and gave, as short texts. */
export interface OwnTaskTexts {
  /** By item from 1, at `item - 1`. */
  readonly items: readonly string[]
  /** Null for a result that never reached the caller. */
  readonly results: readonly (string | null)[]
  /** The error that reached the caller; null when none did. */
  readonly error: { readonly name: string; readonly message: string } | null
}

export interface TaskWords {
  readonly item: (item: number) => string
  readonly call: (item: number) => string
  readonly result: (item: number) => string
  /** Names a result that is still to come. */
  readonly awaited: (item: number) => string
  readonly error: string
  /** What it says, where that is more than its name. */
  readonly errorText: string | null
}

/** The longest text of an item that stands for it in a box. */
const longestLabel = 3

function ownWords({ items, results, error }: OwnTaskTexts): TaskWords {
  const isShort = new Set(items).size === items.length && items.every(({ length }) => length <= longestLabel)
  const text = (item: number): string => items[item - 1] ?? ''
  return {
    // Long ones, and any that are alike, go by their places.
    item: (item) => (isShort ? text(item) : `#${item}`),
    call: (item) => `run(${text(item)})`,
    result: (item) => results[item - 1] ?? '?',
    awaited: (item) => `run(${text(item)})`,
    error: error?.name ?? Error.name,
    errorText: error?.message ?? null,
  }
}

export function taskWords({ setup, own }: Pick<Run, 'setup' | 'own'>): TaskWords {
  if (own !== undefined) return ownWords(own)
  return squareWords(setup)
}

const squareWords = ({ method }: Setup): TaskWords => ({
  item: String,
  call: (item) => callText(method, item),
  result: (item) => String(resultOf(item)),
  awaited: (item) => String(resultOf(item)),
  error: 'ValueError',
  errorText: null,
})
