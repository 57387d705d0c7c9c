import { existsSync } from 'node:fs'
import puppeteer, { type Browser, type Frame } from 'puppeteer-core'
import { isolationHeaders } from '../src/cli/headers.ts'
import { type HostSetup, startHost } from './support/static-host.ts'
import { expect, test } from './support/test.ts'

const firefox = ['/usr/bin/firefox-esr', '/usr/lib/firefox-esr/firefox-esr'].find((path) => existsSync(path))
test.skip(firefox === undefined, 'Firefox ESR is not installed on this machine')

const folder = '/play/'
const race = '#/race?v=1&ui=min'
const { 'Document-Isolation-Policy': _policy, ...coopCoep } = isolationHeaders
const isolating = { ...coopCoep }

let browser: Browser
test.beforeAll(async () => {
  if (firefox === undefined) return
  browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox, headless: true })
})
test.afterAll(() => browser?.close())

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
  readonly rung: string
}[] = [
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

for (const { row, framed, headers, around, rung } of rows) {
  test(`Firefox: ${row}`, async () => {
    await using host = await startHost({ folder, ...(headers && { headers }) })
    const frame = `<!doctype html><title>Course</title><iframe src="${host.url}${race}" width="720" height="520" allow="cross-origin-isolated"></iframe>`
    await using course = await startHost({
      name: '127.0.0.1',
      pages: { '/': frame },
      ...(around && { headers: around }),
    })
    const page = await browser.newPage()
    try {
      await page.goto(framed ? `${course.origin}/` : `${host.url}${race}`)
      const find = () => page.frames().find((one) => one.url().startsWith(host.url))
      await expect.poll(() => rungIn(find), { timeout: 20_000 }).toBe(rung)
    } finally {
      await page.close()
    }
  })
}
