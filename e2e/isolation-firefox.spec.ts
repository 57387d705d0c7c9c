import { existsSync } from 'node:fs'
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core'
import { isolationHeaders } from '../src/cli/headers.ts'
import { type HostSetup, startHost } from './support/static-host.ts'
import { expect, test } from './support/test.ts'

const firefox = ['/usr/bin/firefox-esr', '/usr/lib/firefox-esr/firefox-esr'].find((path) => existsSync(path))
test.skip(firefox === undefined, 'Firefox ESR is not installed on this machine')

const folder = '/play/'
const race = '#/race?v=1&ui=min'
const { 'Document-Isolation-Policy': _policy, ...coopCoep } = isolationHeaders
const isolating = { ...coopCoep }

type Preferences = Readonly<Record<string, unknown>>

/** One browser for each set of preferences: a start takes seconds. */
const browsers = new Map<string, Browser>()
async function browserWith(preferences: Preferences = {}): Promise<Browser> {
  const key = JSON.stringify(preferences)
  const known = browsers.get(key)
  if (known !== undefined || firefox === undefined) return known as Browser
  const started = await puppeteer.launch({
    ...{ browser: 'firefox', executablePath: firefox, headless: true },
    extraPrefsFirefox: { ...preferences },
  })
  browsers.set(key, started)
  return started
}
test.afterAll(async () => {
  for (const browser of browsers.values()) await browser.close()
})

/** What works, as the page found by trying; it may be loaded once more meanwhile. */
async function rungIn(find: () => Frame | undefined): Promise<string | undefined> {
  try {
    return await find()?.evaluate(() => document.documentElement.dataset['rung'])
  } catch {
    return undefined
  }
}

const rows: readonly {
  readonly row: string
  readonly framed: boolean
  readonly headers?: HostSetup['headers']
  readonly around?: HostSetup['headers']
  readonly preferences?: Preferences
  readonly rung: string
}[] = [
  {
    row: 'at the top, a host without headers, service workers off',
    framed: false,
    preferences: { 'dom.serviceWorkers.enabled': false },
    rung: '3',
  },
  {
    row: 'at the top, a host without headers, all site data refused',
    framed: false,
    preferences: { 'network.cookie.cookieBehavior': 2 },
    rung: '3',
  },
  { row: 'at the top, a host without headers, by the service worker', framed: false, rung: '1' },
  { row: 'at the top, headers from the server', framed: false, headers: isolating, rung: '1' },
  { row: 'in a frame of another site, a host without headers: messages only', framed: true, rung: '3' },
  {
    row: 'in a frame of another site, every header: messages only',
    framed: true,
    headers: isolationHeaders,
    rung: '3',
  },
  { row: 'in an isolated page that allows it', framed: true, headers: isolating, around: isolating, rung: '1' },
]

for (const { row, framed, headers, around, preferences, rung } of rows) {
  test(`Firefox: ${row}`, async () => {
    await using host = await startHost({ folder, ...(headers && { headers }) })
    const frame = `<!doctype html><title>Course</title><iframe src="${host.url}${race}" width="720" height="520" allow="cross-origin-isolated"></iframe>`
    await using course = await startHost({
      name: '127.0.0.1',
      pages: { '/': frame },
      ...(around && { headers: around }),
    })
    const page = await (await browserWith(preferences)).newPage()
    try {
      await page.goto(framed ? `${course.origin}/` : `${host.url}${race}`)
      const find = () => page.frames().find((one) => one.url().startsWith(host.url))
      await expect.poll(() => rungIn(find), { timeout: 20_000 }).toBe(rung)
    } finally {
      await page.close()
    }
  })
}

/** Opens `address`, has `look` look until it is content, and closes the page. */
async function visit(address: string, look: (page: Page) => Promise<void>): Promise<void> {
  const page = await (await browserWith()).newPage()
  try {
    await page.goto(address)
    await look(page)
  } finally {
    await page.close()
  }
}

const framing = (src: string, attributes: string): string =>
  `<!doctype html><title>Course</title><iframe src="${src}" width="720" height="520" ${attributes}></iframe>`

test('Firefox: LMS, course page and playground on three sites: messages only, and a way into a tab', async () => {
  await using host = await startHost({ folder })
  await using course = await startHost({ name: '127.0.0.1', pages: { '/': framing(`${host.url}${race}`, '') } })
  await using lms = await startHost({ name: '127.0.0.2', pages: { '/': framing(`${course.origin}/`, '') } })
  await visit(`${lms.origin}/`, async (page) => {
    const find = () => page.frames().find((one) => one.url().startsWith(host.url))
    await expect.poll(() => rungIn(find), { timeout: 20_000 }).toBe('3')
    const link = () =>
      find()?.$$eval('main a[target="_blank"]', (all) => all.map((one) => (one as HTMLAnchorElement).href))
    await expect.poll(link).toEqual([expect.stringContaining(`${host.url}#/race?v=1`)])
  })
})

test('Firefox: an isolated page does not load a child without headers', async () => {
  await using host = await startHost({ folder })
  const pages = { '/': framing(`${host.url}${race}`, 'allow="cross-origin-isolated"') }
  await using course = await startHost({ name: '127.0.0.1', pages, headers: isolating })
  await visit(`${course.origin}/`, async (page) => {
    await expect.poll(() => host.requests.length).toBeGreaterThan(0)
    expect(await rungIn(() => page.frames().find((one) => one.url().startsWith(host.url)))).toBeUndefined()
    expect(host.requests.filter((path) => path.includes('/assets/'))).toEqual([])
  })
})

test('Firefox: a sandbox without our origin shows a message and a link, and no blank page', async () => {
  await using host = await startHost({ folder })
  const pages = { '/': framing(`${host.url}#/race?v=1&amp;ui=min&amp;step=2`, 'sandbox="allow-scripts"') }
  await using course = await startHost({ name: '127.0.0.1', pages })
  await visit(`${course.origin}/`, async (page) => {
    const find = () => page.frames().find((one) => one.url().startsWith(host.url))
    const said = () =>
      find()
        ?.$eval('h1', ({ textContent }) => textContent)
        .catch(() => null)
    await expect.poll(said).toBe('The page around this one keeps it in a sandbox')
    expect(await find()?.$eval('a', ({ href }) => href)).toBe(`${host.url}#/race?v=1&step=2`)
  })
})
