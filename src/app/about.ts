import type { About, Exhibit } from '#exhibits'

const known = new Map<string, Promise<About>>()

/** What is said of an exhibit, loaded once: the same promise each time, as React's `use` needs it. */
export function aboutExhibit({ slug, about }: Exhibit): Promise<About> {
  const loading = known.get(slug) ?? about().then((module) => module.about)
  known.set(slug, loading)
  return loading
}
