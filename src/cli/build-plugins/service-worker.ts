import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

/** Larger files are fetched when they are asked for, and not kept for offline use. */
const largestBytes = 1_000_000
const source = resolve(import.meta.dirname, '../../app/service-worker.ts')
const fileName = 'service-worker.js'

const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12)

/** Not needed to run: maps, what is for servers and readers, and the worker itself. */
const isLeftOut = (path: string): boolean =>
  path === fileName || /(^|\/)[._]|\.(map|txt|md|d\.ts)$/.test(path) || path.startsWith('pyodide/')

function filesUnder(folder: string, path = ''): readonly string[] {
  return readdirSync(join(folder, path)).flatMap((name) => {
    const inside = path === '' ? name : `${path}/${name}`
    return statSync(join(folder, inside)).isDirectory() ? filesUnder(folder, inside) : [inside]
  })
}

/** What is to be kept for offline use, by its path; index.html is asked for as the folder itself. */
export function precacheList(files: ReadonlyMap<string, string | Uint8Array>) {
  const kept = [...files]
    .filter(([path, content]) => !isLeftOut(path) && content.length <= largestBytes)
    .map(([path, content]) => ({ path: path === 'index.html' ? './' : path, digest: digestOf(content) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  return { version: digestOf(JSON.stringify(kept)), files: kept }
}

/** Builds `service-worker.js`, which holds the list of the files beside it. */
export function serviceWorker(): Plugin {
  let publicFolder = ''
  return {
    name: 'service-worker',
    // The pages of the end-to-end tests are built from other roots, and are not offline.
    apply: ({ root }, { command }) => command === 'build' && root === undefined,
    enforce: 'post',
    configResolved({ publicDir }) {
      publicFolder = publicDir
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: source, fileName })
    },
    generateBundle: {
      // After every plugin that adds a file or changes the page.
      order: 'post',
      handler(_options, bundle) {
        const built = Object.entries(bundle).map(
          ([path, part]) => [path, part.type === 'chunk' ? part.code : part.source] as const,
        )
        const copied = filesUnder(publicFolder).map((path) => [path, readFileSync(join(publicFolder, path))] as const)
        const chunk = bundle[fileName]
        if (chunk?.type !== 'chunk') throw new Error(`${fileName} was not built`)
        const list = JSON.stringify(precacheList(new Map<string, string | Uint8Array>([...copied, ...built])))
        const code = chunk.code.replace(/\b\w+\.__PRECACHE__/, () => list)
        if (code === chunk.code) throw new Error(`${fileName} has no place for its list of files`)
        chunk.code = code
      },
    },
  }
}
