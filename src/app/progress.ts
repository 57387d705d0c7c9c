import { Store } from '#base'
import { browserStorage, type KeyValueStorage, readStored, writeStored } from './storage.ts'

const key = 'done'

/** The slugs of the exhibits done in this browser, from an earlier visit. Never throws. */
export function storedProgress(storage: KeyValueStorage | null): ReadonlySet<string> {
  const words = readStored(storage, key)?.slice(0, 1000).split(' ') ?? []
  return new Set(words.filter((word) => /^[a-z][a-z0-9-]*$/.test(word)))
}

/** The exhibits that this visitor has done. */
export const doneExhibits = new Store<ReadonlySet<string>>(storedProgress(browserStorage()))

/** Adds an exhibit to those done, and keeps it where the browser allows that. */
export function markExhibitDone(slug: string): void {
  const done = doneExhibits.getSnapshot()
  if (done.has(slug)) return
  const next = new Set([...done, slug])
  doneExhibits.set(next)
  writeStored(browserStorage(), key, [...next].join(' '))
}
