/** Which parts of the lesson path this visitor has done, kept in this browser where it allows that. */
import { Store } from '#base'

const key = 'parallelism-playground:pool-parts'

function stored(): ReadonlySet<string> {
  try {
    const words = window.localStorage.getItem(key)?.slice(0, 1000).split(' ') ?? []
    return new Set(words.filter((word) => /^[a-z][a-z0-9-]*$/.test(word)))
  } catch {
    // Touching the storage throws where cookies are blocked or the origin is opaque.
    return new Set()
  }
}

/** The slugs of the parts done. */
export const doneParts = new Store<ReadonlySet<string>>(stored())

/** Adds a part to those done. */
export function markPartDone(slug: string): void {
  const done = doneParts.getSnapshot()
  if (done.has(slug)) return
  const next = new Set([...done, slug])
  doneParts.set(next)
  try {
    window.localStorage.setItem(key, [...next].join(' '))
  } catch {
    // Then it is kept for this visit.
  }
}
