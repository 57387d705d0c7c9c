import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path/posix'
import { describe, expect, it } from 'vitest'
import { isolationHeaders } from './cli/headers.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** The layer table of src/README.md: `| folder | level | may import | DOM | holds |`. */
const table = [...read('src/README.md').matchAll(/^\| `(\w+)` +\| \d +\| (.*?) +\| (yes|no) +\|/gm)].map((row) => ({
  folder: row[1] ?? '',
  mayImport: row[2] === 'all' ? 'all' : [...(row[2] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name),
  dom: row[3] === 'yes',
}))
const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(tsx?|css)$/.test(path) && path.includes('/'))
  .map((path) => ({
    path,
    folder: path.split('/')[0] ?? '',
    isTest: /\.test\.tsx?$/.test(path),
    code: withoutComments(read(`src/${path}`)),
  }))
const folders = [...new Set(files.map(({ folder }) => folder))].sort()
const shipped = files.filter(({ isTest, folder }) => !isTest && folder !== 'cli')

/** The folder that a file may not leave by a relative path: its layer, and among the exhibits its own exhibit. */
const homeOf = (path: string): string => path.match(/^exhibits\/\w[\w-]*(?=\/)/)?.[0] ?? path.split('/')[0] ?? ''

function escapes(path: string, code: string): string[] {
  return [...code.matchAll(/['"`(](\.{1,2}\/[^'"`)\n]*)/g)]
    .map((match) => join(dirname(path), match[1] ?? ''))
    .filter((target) => relative(homeOf(path), target).startsWith('..'))
    .filter((target) => !(path.startsWith('exhibits/') && target === 'exhibits/exhibit.ts'))
    .map((target) => `${path} -> ${target}`)
}

/** `**`, `*` and `[!x]`, as the bundler reads them in package.json. */
function globPattern(glob: string): RegExp {
  const pattern = glob
    .replaceAll('.', '\\.')
    .replaceAll('[!', '[^')
    .replace(/\*\*\/?|\*/g, (stars) => (stars === '*' ? '[^/]*' : '.*'))
  return new RegExp(`^${pattern}$`)
}

describe('the layers', () => {
  it('no module exports a variable: the parts of a worker take its values once', () => {
    expect(shipped.filter(({ code }) => /^\s*export (let|var)\b/m.test(code)).map(({ path }) => path)).toEqual([])
  })

  it('the table lists every folder of src, and nothing else', () => {
    expect(table.map(({ folder }) => folder).sort()).toEqual(folders)
  })

  it('every folder has an import rule', () => {
    const rules = read('biome.json')
    expect(folders.filter((folder) => !rules.includes(`"src/${folder}/`))).toEqual([])
  })

  it('every folder without the DOM is compiled without it', () => {
    const { include } = JSON.parse(read('src/tsconfig.core.json')) as { readonly include: readonly string[] }
    const core = table.filter(({ folder, dom }) => !dom && folder !== 'cli').map(({ folder }) => folder)
    expect([...include].sort()).toEqual(core.sort())
  })

  it('no relative path leaves its folder: not in an import, a worker address, a glob or a style sheet', () => {
    expect(shipped.flatMap(({ path, code }) => escapes(path, code))).toEqual([])
  })

  it('a folder names only the doors that the table gives it, in types too', () => {
    const doors = Object.keys((JSON.parse(read('package.json')) as { imports: object }).imports)
    const wrong = shipped.flatMap(({ path, folder, code }) => {
      const allowed = table.find((row) => row.folder === folder)?.mayImport ?? []
      if (allowed === 'all') return []
      const named = [...code.matchAll(/['"`](#[\w-]+)/g)].map((match) => match[1] ?? '')
      return named
        .filter((door) => doors.includes(door) && !allowed.includes(door.slice(1)))
        .map((door) => `${path} -> ${door}`)
    })
    expect(wrong).toEqual([])
  })
})

describe('what the build cannot see', () => {
  it('every worker is written in the form that the bundler recognises', () => {
    const form = /^new Worker\(\s*new URL\(\s*'\.\/[\w./-]+',\s*import\.meta\.url\s*,?\s*\),\s*\{[^}]*type: 'module'/
    // The frame of visitors' code makes workers of texts, which are not files.
    const bundled = shipped.filter(({ path }) => path !== 'sandbox/frame.ts')
    const wrong = bundled.flatMap(({ path, code }) =>
      [...code.matchAll(/new (?:Shared)?Worker\b/g)]
        .map(({ index }) => code.slice(index, index + 300))
        .filter((construction) => !form.test(construction))
        .map((construction) => `${path}: ${construction.split('\n')[0]}`),
    )
    expect(wrong).toEqual([])
  })

  it('nothing is fetched from another origin: an address in the code is a link or a namespace', () => {
    const wrong = shipped.flatMap(({ path, code }) =>
      [...code.matchAll(/(href=\{?['"`]|href: ['"`])?(https?:\/\/[^'"`\s]*)/g)]
        .filter(([, href, address = '']) => href === undefined && !address.startsWith('http://www.w3.org/'))
        .map(([, , address]) => `${path}: ${address}`),
    )
    expect(wrong).toEqual([])
  })

  it('a module imported only for its effect is named in package.json, or the bundler would drop it', () => {
    const { sideEffects } = JSON.parse(read('package.json')) as { readonly sideEffects: readonly string[] }
    const kept = sideEffects.map(globPattern)
    const imported = shipped.flatMap(({ path, code }) =>
      [...code.matchAll(/^import '(\.[^']+)'/gm)].map((match) => join('src', dirname(path), match[1] ?? '')),
    )
    expect(imported.filter((path) => !kept.some((pattern) => pattern.test(path)))).toEqual([])
  })

  it('a static host sends the same isolation headers as our own server', () => {
    const lines = read('public/_headers').trim().split('\n')
    const sent = lines.slice(1).map((line) => line.trim())
    expect(lines[0]).toBe('/*')
    expect(sent).toEqual(Object.entries(isolationHeaders).map(([name, value]) => `${name}: ${value}`))
  })
})
