import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startHost } from './support/static-host.ts'
import { expect, test } from './support/test.ts'

test.use({ serviceWorkers: 'allow' })

/** The built files of the lazily loaded modules whose paths match; and there must be two at least. */
function manifestFiles(path: RegExp): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, '../dist/.vite/manifest.json'), 'utf8')
  const files = Object.entries(JSON.parse(text) as Record<string, { readonly file: string }>)
    .filter(([key]) => path.test(key))
    .map(([, { file }]) => file)
  expect(files.length).toBeGreaterThanOrEqual(2)
  return files
}

test('after the first load everything works without the network, exhibits that were never opened too', async ({
  page,
  ownOrigins,
}) => {
  await using host = await startHost({ folder: '/play/' })
  ownOrigins.add(host.origin)
  await page.goto(host.url)
  await expect(page.locator('html[data-rung="1"]')).toBeAttached({ timeout: 15_000 })
  const kept = await page.evaluate(async () => {
    const caches = await Promise.all((await globalThis.caches.keys()).map((name) => globalThis.caches.open(name)))
    const requests = await Promise.all(caches.map((cache) => cache.keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  // What is loaded last of all: the editor, and what strips the types of a visitor's code.
  for (const file of manifestFiles(/(\/CodeEditor\.tsx|node_modules\/sucrase\/.*)$/))
    expect(kept).toContain(`/play/${file}`)
  await host.stop()
  const links = page.getByRole('navigation', { name: 'Exhibits' }).getByRole('link')
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash))
  for (const address of addresses) {
    await page.goto('about:blank')
    await page.goto(`${host.url}${address}`)
    await expect(page.getByRole('img').first()).toBeVisible()
    await expect(page.locator('html[data-rung="1"]')).toBeAttached()
  }
  await page.goto(`${host.url}#/speedup?v=1&workload=sleep&size=5&workers=1,2&seconds=1`)
  await page.getByRole('button', { name: /^Run/ }).click()
  await expect(page.locator('html[data-run="done"]')).toBeAttached({ timeout: 20_000 })
})

test('a new version is used on the next load, and old code does not stick', async ({ page, ownOrigins }) => {
  await using host = await startHost({ folder: '/play/' })
  ownOrigins.add(host.origin)
  await page.goto(host.url)
  await expect(page.locator('html[data-rung="1"]')).toBeAttached({ timeout: 15_000 })
  const html = await (await fetch(host.url)).text()
  host.replaced.set('index.html', html.replace('<title>Parallelism playground', '<title>New version'))
  // The application sets the title itself: the new page is told by what the browser got before.
  const served = await page.goto(host.url)
  expect(await served?.text()).toContain('<title>New version')
  await host.stop()
  const kept = await page.goto(host.url)
  expect(await kept?.text()).toContain('<title>New version')
})
