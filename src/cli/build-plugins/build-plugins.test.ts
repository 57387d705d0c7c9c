import { expect, test } from 'vitest'
import { policyFor } from './content-policy.ts'
import { packageFolder } from './licences.ts'
import { precacheList } from './service-worker.ts'

test('the policy allows no evaluation, no inline script but those named, and no other host', () => {
  const policy = policyFor(['let a = 1'])
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' blob: 'sha256-")
  expect(policy).not.toMatch(/'unsafe-(eval|inline)'|https?:|\*/)
  expect(policy).toContain("frame-src 'none'")
})

test('the package of a module is found, scoped or nested', () => {
  expect(packageFolder('/a/node_modules/react/index.js')).toBe('/a/node_modules/react')
  expect(packageFolder('/a/node_modules/@b/c/d/e.js?used')).toBe('/a/node_modules/@b/c')
  expect(packageFolder('/a/node_modules/b/node_modules/c/d.js')).toBe('/a/node_modules/b/node_modules/c')
  expect(packageFolder('/a/src/b.ts')).toBeUndefined()
})

test('what is kept offline is everything that runs, and another content is another version', () => {
  const files = new Map([
    ['index.html', '<html>'],
    ['assets/a-12345678.js', 'a'],
    ['service-worker.js', 'sw'],
    ['_headers', 'x'],
    ['.vite/manifest.json', '{}'],
    ['licences.txt', 'l'],
    ['pyodide/python.wasm', 'w'],
    ['large.bin', 'x'.repeat(1_000_001)],
  ])
  const { version, files: kept } = precacheList(files)
  expect(kept.map(({ path }) => path)).toEqual(['./', 'assets/a-12345678.js'])
  expect(precacheList(new Map([...files, ['index.html', '<html lang>']])).version).not.toBe(version)
  expect(precacheList(files).version).toBe(version)
})
