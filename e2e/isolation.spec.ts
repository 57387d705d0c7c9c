import type { Frame, Page } from '@playwright/test'
import { isolationHeaders } from '../src/cli/headers.ts'
import { type HostSetup, type StaticHost, startHost } from './support/static-host.ts'
import { expect, test } from './support/test.ts'

// Playwright's own list of features to switch off holds the partitioning of storage, without which a real browser's
// service workers and storage behave otherwise in a frame of another site. The last switch of this name counts.
test.use({
  serviceWorkers: 'allow',
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--disable-features=MediaRouter,PaintHolding'] }),
})

const coopCoep = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}
const policyOnly = {
  'Document-Isolation-Policy': isolationHeaders['Document-Isolation-Policy'],
  'Cross-Origin-Resource-Policy': 'cross-origin',
}
const folder = '/play/'

/** A course page on another site, with the playground, or another page, in a frame. */
function course(src: string, options: HostSetup & { readonly attributes?: string } = {}): Promise<StaticHost> {
  const { attributes = 'allow="cross-origin-isolated; fullscreen"', ...setup } = options
  const page = `<!doctype html><title>Course</title><link rel="icon" href="data:,"><h1>Week 3</h1><iframe src="${src}" width="720" height="520" ${attributes}></iframe>`
  return startHost({ name: '127.0.0.1', pages: { '/': page }, ...setup })
}

/** Counts how often the playground is loaded as a document: by the visitor, by the course page, by a reload of its own. */
function countLoads(page: Page): () => number {
  let loads = 0
  page.on('request', (request) => {
    if (request.isNavigationRequest() && new URL(request.url()).pathname === folder) loads += 1
  })
  return () => loads
}

/** Whether memory really is shared with a worker there, as the page itself found by trying. */
async function sharedIn(frame: Frame): Promise<boolean> {
  await frame.waitForFunction(() => document.documentElement.dataset['rung'] !== undefined)
  return (await frame.evaluate(() => document.documentElement.dataset['rung'])) === '1'
}

async function innermost(page: Page): Promise<Frame> {
  const inner = () => page.frames().find((frame) => frame.url().includes('#/race'))
  await expect.poll(inner).toBeDefined()
  return inner() as Frame
}

/** What works, as the page itself found by trying. */
const onRung = (page: Page, rung: number): Promise<void> =>
  expect(page.locator(`html[data-rung="${rung}"]`)).toBeAttached({ timeout: 10_000 })

/** The page comes to rest when the service worker is there and nothing loads any more. */
async function settled(frame: Frame): Promise<void> {
  await expect
    .poll(() =>
      frame
        .evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated')
        .catch(() => false),
    )
    .toBe(true)
}
const race = '#/race?v=1&ui=min'

test.describe('the truth table, in frames of another site', () => {
  const rows: readonly {
    readonly row: string
    readonly child?: HostSetup['headers']
    readonly parent?: HostSetup['headers']
    readonly shared: boolean
  }[] = [
    {
      row: 'COOP and COEP on the child only give nothing until its service worker adds the policy',
      child: coopCoep,
      shared: true,
    },
    { row: 'the isolation policy from the server', child: policyOnly, shared: true },
    { row: 'a host without headers: the child’s own service worker adds the policy', shared: true },
    {
      row: 'an isolated parent that allows it, and a child with COEP and CORP',
      parent: coopCoep,
      child: coopCoep,
      shared: true,
    },
  ]
  for (const { row, child, parent, shared } of rows) {
    test(row, async ({ page, ownOrigins }) => {
      await using host = await startHost({ folder, ...(child && { headers: child }) })
      await using around = await course(`${host.url}${race}`, parent && { headers: parent })
      for (const { origin } of [host, around]) ownOrigins.add(origin)
      const loads = countLoads(page)
      await page.goto(`${around.origin}/`)
      await expect.poll(async () => sharedIn(await innermost(page))).toBe(shared)
      expect(loads()).toBeLessThanOrEqual(2)
    })
  }

  test('an isolated parent does not load a child without headers', async ({ page, ownOrigins, problems }) => {
    await using host = await startHost({ folder })
    await using around = await course(`${host.url}${race}`, { headers: coopCoep })
    for (const { origin } of [host, around]) ownOrigins.add(origin)
    await page.goto(`${around.origin}/`)
    await expect.poll(() => page.frames().some((frame) => frame.url().startsWith('chrome-error:'))).toBe(true)
    problems.splice(0)
  })

  test('LMS, course page and playground on three sites, nothing asked of the outer two', async ({
    page,
    ownOrigins,
  }) => {
    await using host = await startHost({ folder })
    await using inner = await course(`${host.url}${race}`, { attributes: '' })
    await using lms = await course(`${inner.origin}/`, { name: '127.0.0.2', attributes: '' })
    for (const { origin } of [host, inner, lms]) ownOrigins.add(origin)
    await page.goto(`${lms.origin}/`)
    await expect.poll(async () => sharedIn(await innermost(page))).toBe(true)
  })
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
