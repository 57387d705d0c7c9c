import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, resolve } from 'node:path'
import { build } from 'vite'
import { isolationHeaders } from '../../src/cli/headers.ts'
import { test as base, expect } from './test.ts'

const root = resolve(import.meta.dirname, '../..')
const types: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' }

async function buildHarness(folder: string): Promise<void> {
  await build({
    configFile: resolve(root, 'vite.config.ts'),
    root: resolve(root, 'e2e/pool'),
    logLevel: 'silent',
    build: { outDir: folder, emptyOutDir: true, manifest: false },
  })
}

/** Playwright's `test` on the pool's own page: `shared` says whether its server isolates it, so that memory can be shared. */
export const test = base.extend<{ readonly shared: boolean }, { readonly poolHost: (shared: boolean) => string }>({
  shared: [true, { option: true }],
  poolHost: [
    // Playwright reads the fixtures that a fixture needs from this pattern.
    // biome-ignore lint/correctness/noEmptyPattern: it needs none
    async ({}, use) => {
      const folder = resolve(root, '.cache/pool')
      await buildHarness(folder)
      const server = createServer(async ({ url = '/' }, response) => {
        const [, isolation, ...path] = new URL(url, 'http://localhost').pathname.split('/')
        const file = path.join('/') || 'index.html'
        const body = await readFile(resolve(folder, file)).catch(() => undefined)
        const type = { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' }
        response.writeHead(
          body === undefined ? 404 : 200,
          isolation === 'shared' ? { ...type, ...isolationHeaders } : type,
        )
        response.end(body)
      })
      await new Promise<void>((done) => server.listen(0, 'localhost', done))
      const { port } = server.address() as AddressInfo
      await use((shared) => `http://localhost:${port}/${shared ? 'shared' : 'plain'}/`)
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ poolHost, shared }, use) => use(poolHost(shared)),
  page: async ({ page }, use) => {
    await page.goto('')
    await page.waitForFunction(() => 'harness' in globalThis)
    await use(page)
  },
})

export { expect }
