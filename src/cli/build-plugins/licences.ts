import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

type OutputBundle = Rolldown.OutputBundle

/** The folder of the package that a module belongs to; undefined for a module of our own. */
export function packageFolder(id: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/@]+(?=\/)/.exec(id.replace(/^\0/, '').split('?')[0] ?? '')?.[0]
}

/** What a package says of its licence: its name, its version, and the text it ships. */
function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license?: string
  }
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.\w+)?$/i.test(entry))
  const text =
    file === undefined ? `Licence: ${license ?? 'not stated'}` : readFileSync(join(folder, file), 'utf8').trim()
  return `${name} ${version} (${license ?? 'see below'})\n\n${text}\n`
}

const rule = `\n${'-'.repeat(72)}\n\n`

/** Ships `licences.txt`: the licence of every package that is in the built files, the page's and the workers'. */
export function licences(): { readonly page: Plugin; readonly workers: () => Plugin[] } {
  const folders = new Set<string>()
  const note = (ids: Iterable<string>): void => {
    for (const id of ids) {
      const folder = packageFolder(id)
      if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder)
    }
  }
  const noteBundle = (bundle: OutputBundle): void => {
    for (const part of Object.values(bundle)) {
      note(part.type === 'chunk' ? Object.keys(part.modules) : part.originalFileNames.map((path) => resolve(path)))
    }
  }
  const page: Plugin = {
    name: 'licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      noteBundle(bundle)
      // One package may be reached by two paths, where node_modules is a link.
      const source = [...new Set([...folders].map(licenceOf))].sort().join(rule)
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source })
    },
  }
  const ofWorkers: Plugin = {
    name: 'licences-of-workers',
    generateBundle: (_options, bundle) => noteBundle(bundle),
  }
  return { page, workers: () => [ofWorkers] }
}
