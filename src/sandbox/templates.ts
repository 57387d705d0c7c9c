/** Programs to start from. A file in `templates/` is all it takes to add one; its first line is its title. */

/** A program of the gallery. */
export interface Template {
  /** The file's name; the first in the order of names is the one to start with. */
  readonly id: string
  readonly title: string
  readonly text: string
}

const files = import.meta.glob<string>('./templates/*.ts', { query: '?raw', import: 'default', eager: true })

/** All programs of the gallery. */
export const templates: readonly Template[] = Object.entries(files)
  .map(([path, text]) => {
    const id = path.replace(/^.*\/|\.ts$/g, '')
    const title = /^\/\/ (.+)/.exec(text)?.[1] ?? id
    return { id, title, text }
  })
  .sort((a, b) => a.id.localeCompare(b.id, 'en'))
