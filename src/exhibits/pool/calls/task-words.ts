/** The tasks of a run in words: what each is called with, what it returns, what it raises. */
import type { Run } from './events.ts'
import type { OwnTaskTexts } from './own-task-texts.ts'
import { callText, resultOf, type Setup } from './setup.ts'

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
