import type { Plugin, Rolldown } from 'vite'

/** Where a worker's first script puts what its parts need of it: one for each realm, and each worker is a realm. */
const shelf = 'globalThis[Symbol.for("worker entry")]'

/** `a as b, c` as pairs of names; the first is that of the side on which it is written. */
const pairs = (names: string): string[][] =>
  names
    .split(',')
    .filter((name) => name.trim() !== '')
    .map((name) => name.trim().split(/\s+as\s+/))

/** The entry without exports: it leaves on the shelf what they are when it has run. No module here exports a variable. */
function shelved(code: string): string {
  const property = ([own, given = own]: string[]): string => `${given}:${own}`
  return code.replace(/export\s*\{([^{}]*)\};?\s*$/, (_, names: string) => `${shelf}={${pairs(names).map(property)}};`)
}

/** A part that takes from the shelf what it would import. */
function fromShelf(code: string, entry: string): string {
  const file = entry.split('/').at(-1)?.replaceAll('.', '\\.')
  const statement = new RegExp(`import\\s*\\{([^{}]*)\\}\\s*from\\s*["'\`][^"'\`]*/${file}["'\`];?`, 'g')
  const binding = ([given, own = given]: string[]): string => `${given}:${own}`
  return code.replace(statement, (_, names: string) => `const{${pairs(names).map(binding)}}=${shelf};`)
}

/**
 * Keeps parts that a worker loads later from importing the script that it started with. WebKit would run that script a
 * second time: two of everything that it holds, and two answers to every message.
 */
export function workerEntries(): Plugin {
  return {
    name: 'worker-entries',
    // What changes below changes after the names are made: with it they are not those of a build without it.
    augmentChunkHash: () => shelf,
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((part): part is Rolldown.OutputChunk => part.type === 'chunk')
      for (const entry of chunks.filter(({ isEntry }) => isEntry)) {
        const parts = chunks.filter(({ imports }) => imports.includes(entry.fileName))
        if (parts.length === 0) continue
        entry.code = shelved(entry.code)
        for (const part of parts) part.code = fromShelf(part.code, entry.fileName)
        const left = parts.find(({ code }) => code.includes(entry.fileName.split('/').at(-1) ?? ''))
        if (!entry.code.includes(shelf) || left !== undefined) {
          this.error(`${left?.fileName ?? entry.fileName} still imports the script of its worker`)
        }
      }
    },
  }
}
