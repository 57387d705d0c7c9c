import type { Part } from './part.ts'

const cards = import.meta.glob<Part>('./*/part.ts', { eager: true, import: 'part' })

/** Every part that exists, in the order of the lesson path. A folder with a `part.ts` that exports `part` joins it. */
export const parts: readonly Part[] = Object.values(cards).sort((a, b) => a.order - b.order)

/** The part that the exhibit opens with when the address names none. */
const defaultSlug = 'calls'

const key = 'part'

/** What an address asks for: a part, and what was written where no part has that name; null when it could be used. */
export interface Asked {
  readonly part: Part
  readonly unknown: string | null
}

/**
 * Reads which part an address asks for. A name that no part has leads to the first of the path.
 * @param list the parts in their order, at least one
 */
export function askedPart(query: URLSearchParams, list: readonly Part[] = parts): Asked {
  const wanted = query.get(key) ?? defaultSlug
  const found = list.find(({ slug }) => slug === wanted)
  const first = list[0]
  if (first === undefined) throw new RangeError('the pool exhibit has no part')
  return { part: found ?? first, unknown: found === undefined && query.has(key) ? wanted : null }
}

/** The exhibit's query for a part's own: with the part's name, which the part the exhibit opens with needs not. */
export function withPart(slug: string, query: URLSearchParams = new URLSearchParams()): URLSearchParams {
  const all = new URLSearchParams()
  if (slug !== defaultSlug) all.set(key, slug)
  for (const [name, value] of query) if (name !== key) all.append(name, value)
  return all
}

/** A part's own query: the exhibit's without the part's name. */
export function withoutPart(query: URLSearchParams): URLSearchParams {
  const own = new URLSearchParams(query)
  own.delete(key)
  return own
}
