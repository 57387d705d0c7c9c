import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { countLoads, folder, onRung, realStorage, settled } from './support/isolation.ts'
import { startHost } from './support/static-host.ts'
import { expect, test } from './support/test.ts'

/** A name that is not localhost, which a browser trusts without https. */
const intranet = '--host-resolver-rules=MAP playground.intranet 127.0.0.1'

test.use({
  serviceWorkers: 'allow',
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...realStorage, intranet] }),
})

test('a plain host at the top is isolated after one reload, and offline afterwards', async ({ page, ownOrigins }) => {
  await using host = await startHost({ folder })
  ownOrigins.add(host.origin)
  const loads = countLoads(page)
  await page.goto(`${host.url}#/race?v=1&step=2`)
  await onRung(page, 1)
  expect(await page.evaluate(() => location.hash)).toContain('step=2')
  expect(loads()).toBe(2)
})

test('a visitor who has begun is not disturbed; the badge offers to load the page again', async ({
  page,
  ownOrigins,
}) => {
  await using host = await startHost({ folder })
  ownOrigins.add(host.origin)
  await page.addInitScript(() =>
    // A key is pressed as soon as the page can hear it.
    setInterval(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' })), 20),
  )
  const loads = countLoads(page)
  await page.goto(host.url)
  await settled(page.mainFrame())
  await onRung(page, 3)
  await page.getByRole('button', { name: /shared memory off/ }).click()
  await page.getByRole('button', { name: 'Load the page again' }).click()
  await onRung(page, 1)
  expect(loads()).toBe(2)
})

test('a hard reload, twice, costs one more load each and never a loop', async ({ page, context, ownOrigins }) => {
  await using host = await startHost({ folder })
  ownOrigins.add(host.origin)
  const loads = countLoads(page)
  await page.goto(host.url)
  await onRung(page, 1)
  const client = await context.newCDPSession(page)
  for (const expected of [4, 6]) {
    await client.send('Page.reload', { ignoreCache: true })
    await expect.poll(loads).toBe(expected)
    await onRung(page, 1)
  }
})

test('a service worker that is always passed by does not reload for ever', async ({ page, context, ownOrigins }) => {
  await using host = await startHost({ folder })
  ownOrigins.add(host.origin)
  const client = await context.newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.setBypassServiceWorker', { bypass: true })
  const loads = countLoads(page)
  await page.goto(host.url)
  await expect.poll(loads).toBe(2)
  await settled(page.mainFrame())
  await onRung(page, 3)
  await page.reload()
  await onRung(page, 3)
  expect(loads()).toBe(3)
})

test('with storage, cookies and service workers blocked the page runs as it is', async ({ page, ownOrigins }) => {
  await using host = await startHost({ folder })
  ownOrigins.add(host.origin)
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) {
      Object.defineProperty(window, name, { get: refuse })
    }
    Object.defineProperty(document, 'cookie', { get: refuse, set: refuse })
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse })
  })
  await page.goto(`${host.url}#/race?v=1`)
  await onRung(page, 3)
  await page.getByRole('button', { name: /^Run one step of P1/ }).click()
  await page.getByRole('button', { name: /shared memory off/ }).click()
  await expect(page.getByRole('dialog')).toContainText('Allow this site to keep data')
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Theme' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
})

test('with all site data blocked in the settings of the browser itself the page runs as it is', async ({
  playwright,
  launchOptions,
}) => {
  await using host = await startHost({ folder })
  const profile = await mkdtemp(join(tmpdir(), 'playground-profile-'))
  await mkdir(join(profile, 'Default'))
  const blocked = { profile: { default_content_setting_values: { cookies: 2 } } }
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(blocked))
  const context = await playwright.chromium.launchPersistentContext(profile, launchOptions)
  try {
    const page = await context.newPage()
    const thrown: string[] = []
    page.on('pageerror', ({ message }) => thrown.push(message))
    await page.goto(`${host.url}#/race?v=1`)
    await onRung(page, 3)
    const refused = await page.evaluate(() => {
      try {
        return localStorage.length < 0
      } catch {
        return true
      }
    })
    expect(refused).toBe(true)
    await page.getByRole('button', { name: /^Run one step of P1/ }).click()
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('step=1')
    await page.getByRole('button', { name: /shared memory off/ }).click()
    await expect(page.getByRole('dialog')).toContainText('Allow this site to keep data')
    expect(thrown).toEqual([])
  } finally {
    await context.close()
    await rm(profile, { recursive: true, force: true })
  }
})

test('isolated, but SharedArrayBuffer is gone: rung 2, and the badge says what works', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'SharedArrayBuffer'))
  await page.goto('#/race?v=1')
  await onRung(page, 2)
  expect(await page.evaluate(() => [crossOriginIsolated, document.documentElement.dataset['rung']])).toEqual([
    true,
    '2',
  ])
  await page.getByRole('button', { name: /shared memory off/ }).click()
  await expect(page.getByRole('dialog')).toContainText('this browser has no SharedArrayBuffer')
})

test('no worker starts: rung 4, and the model still steps', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'Worker', {
      value: class {
        constructor() {
          throw new DOMException('Workers are not allowed here.', 'SecurityError')
        }
      },
    })
  })
  await page.goto('#/race?v=1')
  await onRung(page, 4)
  await expect(page.getByRole('banner')).toContainText('workers off')
  await page.getByRole('button', { name: /^Run one step of P1/ }).click()
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('step=1')
})

test('a browser that reports other CPUs than there are is believed, and nothing breaks', async ({ page }) => {
  for (const [reported, shown] of [
    [1, '1 logical CPU'],
    [128, '128 logical CPUs'],
    [undefined, '1 logical CPU'],
  ] as const) {
    await page.addInitScript(
      (count) =>
        Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => count, configurable: true }),
      reported,
    )
    await page.goto('about:blank')
    await page.goto('#/speedup?v=1')
    await expect(page.getByRole('banner')).toContainText(shown)
    await expect(page.getByRole('button', { name: /^Run/ })).toBeEnabled()
  }
})

test('without JavaScript one page says what it is', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(baseURL ?? '')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page needs JavaScript')
  await context.close()
})

test('opened as a file, the page says so and what will do', async ({ page, problems }) => {
  await page.goto(pathToFileURL(join(import.meta.dirname, '../dist/index.html')).href)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The playground was opened as a file')
  await expect(page.getByText('python3 -m http.server 8000')).toBeVisible()
  // The browser says that it loads no module and no style from there.
  problems.splice(0)
})

test('over plain http, as in an intranet, everything but shared memory works, and the page says why', async ({
  page,
  ownOrigins,
}) => {
  await using host = await startHost({ folder, name: '127.0.0.1' })
  const url = host.url.replace('127.0.0.1', 'playground.intranet')
  ownOrigins.add(new URL(url).origin)
  const loads = countLoads(page)
  await page.goto(`${url}#/race?v=1`)
  await onRung(page, 3)
  expect(await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator, 'locks' in navigator])).toEqual([
    ...[false, false, false],
  ])
  await page.getByRole('button', { name: /^Run one step of P1/ }).click()
  await page.getByRole('button', { name: /shared memory off/ }).click()
  await expect(page.getByRole('dialog')).toContainText('The page is not served over https')
  await page.getByRole('button', { name: 'Close' }).click()
  const measured = async (address: string): Promise<void> => {
    await page.goto(`${url}${address}`)
    await page.getByRole('button', { name: /^Run/ }).click()
    await expect(page.locator('html[data-run="done"]')).toBeAttached({ timeout: 60_000 })
  }
  await measured('#/speedup?v=1&workload=sleep&size=5&workers=1,2&seconds=1')
  await measured('#/speedup?v=1&workload=own-code&workers=1,2&seconds=1&size=100')
  await expect(page.getByRole('region', { name: 'Answer of every run' })).toContainText('9592')
  await page.goto(`${url}#/pool?v=1&part=calls&source=traced&method=map&processes=2`)
  await page.getByRole('button', { name: /^Run/ }).click()
  await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible()
  expect(loads()).toBe(1)
})
