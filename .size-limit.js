// Gzip budgets over the built files. What loads what comes from Vite's manifest, so a leak counts wherever it landed.
import { readdirSync, readFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))

/** The files that `key` loads before it runs: its own and those of its static imports. */
function loadedBy(key, seen = new Set()) {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const imported of manifest[key].imports ?? []) loadedBy(imported, seen)
  return seen
}
const filesOf = (keys) => keys.map((key) => `dist/${manifest[key].file}`)

const shell = loadedBy('index.html')

/** What is there when `key` is asked for: the shell, and what every way to it has loaded. */
function alreadyLoaded(key, path = new Set()) {
  const askers = Object.keys(manifest).filter(
    (asker) => manifest[asker].dynamicImports?.includes(key) && !path.has(asker),
  )
  const ways = askers.map((asker) => new Set([...loadedBy(asker), ...alreadyLoaded(asker, new Set([...path, key]))]))
  const [first = new Set(), ...rest] = ways
  return new Set([...shell, ...[...first].filter((part) => rest.every((other) => other.has(part)))])
}

/** The first rule that matches a lazily loaded module gives its name and budget. */
const lazyBudgets = [
  [/\/SpeedupChart\.tsx$/, 'chart', '135 kB'],
  [/\/CodeEditor\.tsx$/, 'editor', '95 kB'],
  [/\/node_modules\/sucrase\//, 'type stripper', '48 kB'],
  [/^src\/exhibits\/[^/]+\/[A-Z]\w+\.tsx$/, 'exhibit page', '15 kB'],
  [/./, 'on demand', '15 kB'],
]
const lazy = Object.keys(manifest)
  .filter((key) => manifest[key].isDynamicEntry && !shell.has(key))
  .map((key) => {
    const [, kind, limit] = lazyBudgets.find(([pattern]) => pattern.test(key))
    const there = alreadyLoaded(key)
    return { name: `${kind}: ${key}`, path: filesOf([...loadedBy(key)].filter((part) => !there.has(part))), limit }
  })

const onPage = new Set(Object.values(manifest).map(({ file }) => file))
const assets = readdirSync('dist/assets').map((name) => `assets/${name}`)
const workers = assets
  .filter((file) => file.endsWith('.js') && !onPage.has(file))
  .map((file) => ({
    name: `worker: ${file}`,
    path: `dist/${file}`,
    limit: file.includes('/explorer-worker') ? '25 kB' : '12 kB',
  }))

/** What the page `key` loads to be shown: its own parts too, but no chart, which comes when there is something to draw. */
function shownBy(key, seen = new Set(shell)) {
  if (seen.has(key)) return seen
  seen.add(key)
  const { imports = [], dynamicImports = [] } = manifest[key]
  const parts = dynamicImports.filter((part) => part.startsWith('src/exhibits/'))
  for (const next of [...imports, ...parts]) shownBy(next, seen)
  return seen
}
const pages = [...shell].flatMap((key) => manifest[key].dynamicImports ?? [])
const styles = pages.map((key) => {
  const files = [...shownBy(key)].flatMap((part) => manifest[part].css ?? [])
  return { name: `styles with ${key}`, path: [...new Set(files)].map((file) => `dist/${file}`), limit: '12 kB' }
})

export default [{ name: 'shell', path: filesOf([...shell]), limit: '80 kB' }, ...lazy, ...workers, ...styles].map(
  (budget) => ({ ...budget, gzip: true }),
)
