import type { Page } from '@playwright/test'
import { type StaticHost, startHost } from './support/static-host.ts'
import { axeFindings, expect, sidewaysOverflow, test } from './support/test.ts'

/** A course page on another site; the messages that reach it are kept in `heard`. */
const coursePage = (frame: string): string => `<!doctype html><html lang="en"><title>Week 3</title>
<link rel="icon" href="data:,"><h1>Week 3</h1>
<script>window.heard = []; addEventListener('message', ({ origin, data }) => heard.push({ origin, data }))</script>
${frame}<p>And what do you think?</p></html>`

interface Heard {
  readonly origin: string
  readonly data: { readonly type?: string; readonly subject?: string; readonly [key: string]: unknown }
}

const heardBy = (page: Page): Promise<readonly Heard[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard)

const frameHeight = (page: Page): Promise<number> =>
  page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height)

function course(frame: string): Promise<StaticHost> {
  return startHost({ name: '127.0.0.1', pages: { '/': coursePage(frame) } })
}

test('the generated code alone embeds every exhibit on another site, at the right height', async ({
  page,
  baseURL,
  ownOrigins,
}) => {
  await page.goto('#/')
  await page.getByRole('button', { name: 'Embed in a course page' }).click()
  const dialog = page.getByRole('dialog', { name: 'Embed in a course page' })
  await dialog.getByText('Options').click()
  await dialog.getByRole('checkbox', { name: /^Fit the height/ }).check()
  const exhibits = await dialog.getByLabel('Exhibit', { exact: true }).locator('option').allTextContents()
  const codes: string[] = []
  for (const label of exhibits) {
    await dialog.getByLabel('Exhibit', { exact: true }).selectOption({ label })
    codes.push((await dialog.locator('pre').textContent()) ?? '')
  }
  expect(codes.length).toBeGreaterThan(1)
  for (const code of codes) {
    await using host = await course(code)
    ownOrigins.add(host.origin)
    await page.goto(`${host.origin}/`)
    const frame = page.frameLocator('iframe')
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible()
    const playground = new URL(baseURL ?? '').origin
    const heights = async () => (await heardBy(page)).filter(({ data }) => data.type === 'playground:height')
    await expect.poll(async () => (await heights()).length).toBeGreaterThan(0)
    // The frame is as high as was asked for, and then nothing in it has to be scrolled.
    await expect
      .poll(async () => ((await heights()).at(-1)?.data['height'] as number) - (await frameHeight(page)))
      .toBe(0)
    const [inner] = page.frames().filter((one) => one.url().startsWith(playground))
    const overflow = () =>
      inner?.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)
    await expect.poll(overflow).toBeLessThanOrEqual(1)
    for (const { origin } of await heights()) expect(origin).toBe(playground)
    const canvas = (await heardBy(page)).filter(({ data }) => data.subject === 'lti.frameResize')
    expect(canvas.length).toBeGreaterThan(0)
  }
})

// The example of docs/embedding.md.
test('an exercise on a course page: step the race to its end, and hear about it', async ({
  page,
  baseURL,
  ownOrigins,
}) => {
  await using host = await course('<iframe title="Race" width="720" height="520"></iframe>')
  ownOrigins.add(host.origin)
  await page.goto(`${host.origin}/`)
  const address = `${baseURL}#/race?v=1&ui=min&lock=controls&parent=${encodeURIComponent(host.origin)}`
  await page.locator('iframe').evaluate((frame: HTMLIFrameElement, src) => {
    frame.src = src
  }, address)
  const race = page.frameLocator('iframe')
  await expect.poll(async () => (await heardBy(page)).some(({ data }) => data.type === 'playground:ready')).toBe(true)
  await expect(race.getByRole('combobox', { name: 'Program' })).toBeDisabled()
  for (let step = 0; step < 3; step++) {
    await race.getByRole('button', { name: /^Run one step of P1/ }).click()
    await race.getByRole('button', { name: /^Run one step of P2/ }).click()
  }
  await expect(race.getByRole('heading', { level: 1 })).toHaveText('1, not 2: P2 wrote over P1’s update')
  const events = async () => (await heardBy(page)).filter(({ data }) => data.type === 'playground:event')
  await expect.poll(async () => (await events()).map(({ data }) => data['event'])).toEqual(['ran'])
  const result = (await heardBy(page)).find(({ data }) => data.type === 'playground:result')
  expect(result?.data).toMatchObject({ v: 1, exhibit: 'race', columns: ['Step', 'Process', 'Statement'] })
  expect(result?.data['rows']).toHaveLength(6)
})

test('events go to the origin in the link and to no other, and a frame out of sight does nothing', async ({
  page,
  baseURL,
  ownOrigins,
}) => {
  const address = `${baseURL}#/race?v=1&ui=min&step=6&parent=https%3A%2F%2Felsewhere.example`
  await using host = await course(
    `<div style="height:6000px"></div><iframe title="Race" src="${address.replaceAll('&', '&amp;')}" width="720" height="520"></iframe>`,
  )
  ownOrigins.add(host.origin)
  const workers: string[] = []
  page.on('worker', (worker) => workers.push(worker.url()))
  await page.goto(`${host.origin}/`)
  const race = page.frameLocator('iframe')
  await expect(race.getByRole('heading', { level: 1 })).toHaveText('Race')
  expect(workers).toEqual([])
  await page.locator('iframe').scrollIntoViewIfNeeded()
  await expect(race.getByRole('heading', { level: 1 })).not.toHaveText('Race')
  await expect.poll(async () => (await heardBy(page)).some(({ data }) => data.type === 'playground:ready')).toBe(true)
  const told = (await heardBy(page)).map(({ data }) => data.type ?? data.subject)
  expect(told).not.toContain('playground:event')
  expect(told).not.toContain('playground:result')
  // The wheel over the frame scrolls the course page.
  const before = await page.evaluate(() => scrollY)
  await page.locator('iframe').hover()
  await page.mouse.wheel(0, -400)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(before)
})

test('10,000 random messages to the frame change nothing and throw nothing', async ({ page, baseURL, ownOrigins }) => {
  await using host = await course(`<iframe title="Race" src="${baseURL}#/race?v=1&amp;ui=min"></iframe>`)
  ownOrigins.add(host.origin)
  await page.goto(`${host.origin}/`)
  await expect.poll(async () => (await heardBy(page)).some(({ data }) => data.type === 'playground:ready')).toBe(true)
  const inner = page.frames().find((frame) => frame.url().includes('#/race'))
  const seen = () => inner?.evaluate(() => [location.hash, document.querySelector('h1')?.textContent])
  await expect.poll(async () => (await seen())?.[0]).toContain('schedule=')
  const before = await seen()
  const said = (await heardBy(page)).length
  await page.evaluate(() => {
    const words = ['playground:ask', 'playground:height', 'ready', '__proto__', '<img src=x onerror=alert(1)>', '']
    const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)] as T
    const target = document.querySelector('iframe')?.contentWindow
    for (let count = 0; count < 10_000; count++) {
      const value = pick<unknown>([
        1,
        -1,
        Number.NaN,
        1e308,
        null,
        undefined,
        true,
        [],
        {},
        new Date(),
        10n,
        pick(words),
      ])
      const v = pick<unknown>([0, 2, '1', null, {}])
      target?.postMessage(pick<unknown>([value, { type: pick(words), v, value }, [value], JSON.stringify({ v })]), '*')
    }
  })
  // A right one after all the wrong ones is still answered.
  await page.evaluate(() =>
    document.querySelector('iframe')?.contentWindow?.postMessage({ type: 'playground:ask', v: 1 }, '*'),
  )
  await expect.poll(async () => (await heardBy(page)).length).toBeGreaterThan(said)
  expect(await seen()).toEqual(before)
})

test('a sandbox without our origin shows a message and a link, and no blank page', async ({
  page,
  baseURL,
  ownOrigins,
  problems,
}) => {
  await using host = await course(
    `<iframe title="Race" sandbox="allow-scripts" src="${baseURL}#/race?v=1&amp;ui=min&amp;step=2" width="720" height="520"></iframe>`,
  )
  ownOrigins.add(host.origin)
  await page.goto(`${host.origin}/`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('The page around this one keeps it in a sandbox')
  await expect(frame.getByRole('link', { name: /in a new tab/ })).toHaveAttribute('href', `${baseURL}#/race?v=1&step=2`)
  await expect(frame.locator('code')).toHaveText(`${baseURL}#/race?v=1&step=2`)
  // Chromium says that it loads no module and no font there.
  problems.splice(0)
})

for (const { sandbox, opens } of [
  { sandbox: null, opens: true },
  { sandbox: 'allow-scripts allow-same-origin', opens: false },
  { sandbox: 'allow-scripts allow-same-origin allow-popups', opens: true },
  { sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox', opens: true },
]) {
  test(`"Open in playground" with ${sandbox === null ? 'no sandbox' : `sandbox="${sandbox}"`}`, async ({
    page,
    context,
    baseURL,
    ownOrigins,
    problems,
  }) => {
    const attribute = sandbox === null ? '' : `sandbox="${sandbox}"`
    await using host = await course(
      `<iframe title="Race" ${attribute} src="${baseURL}#/race?v=1&amp;ui=min&amp;step=2" width="720" height="520"></iframe>`,
    )
    ownOrigins.add(host.origin)
    await page.goto(`${host.origin}/`)
    const link = page.frameLocator('iframe').getByRole('link', { name: 'Open in playground' })
    await expect(link).toHaveAttribute('href', /step=2/)
    if (!opens) {
      await link.click()
      expect(context.pages()).toHaveLength(1)
      problems.splice(0)
      return
    }
    const [opened] = await Promise.all([context.waitForEvent('page'), link.click()])
    const escaped = sandbox === null || sandbox.includes('escape')
    // A popup that inherits the sandbox clashes with COOP: the browser shows an error page, which the token avoids.
    if (escaped) await expect(opened.getByRole('banner')).toBeVisible()
    else problems.splice(0)
    await opened.close()
  })
}

test('every exhibit passes axe in forced colours, and in large type fits a projector', async ({ page }) => {
  await page.goto('#/')
  const links = page.getByRole('navigation', { name: 'Exhibits' }).getByRole('link')
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash))
  for (const address of addresses) {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto(address)
    await expect(page.getByRole('img').first()).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ forcedColors: 'none' })
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.goto(`${address}${address.includes('?') ? '&' : '?v=1&'}type=large`)
    await expect(page.locator('html[data-type="large"]')).toBeAttached()
    await expect(page.getByRole('img').first()).toBeVisible()
    expect(await sidewaysOverflow(page)).toBe(0)
  }
})
