import type { Page } from '@playwright/test'
import { exhibitAddresses, openExhibit } from './support/addresses.ts'
import { course, eventsHeardBy, heardBy } from './support/course-page.ts'
import { expect, test } from './support/test.ts'

const frameHeight = (page: Page): Promise<number> =>
  page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height)

const dialogName = 'Embed in a course page'

let generated: readonly string[] | undefined

/** The code that the start page gives for every exhibit, and each part's own dialog for the part. */
async function generatedCodes(page: Page): Promise<readonly string[]> {
  const addresses = await exhibitAddresses(page)
  generated ??= await generateCodes(page, addresses)
  return generated
}

async function generateCodes(page: Page, addresses: readonly string[]): Promise<readonly string[]> {
  const codes: string[] = []
  const dialog = page.getByRole('dialog', { name: dialogName })
  const take = async () => codes.push((await dialog.locator('pre').textContent()) ?? '')
  await page.goto('#/')
  await page.getByRole('button', { name: dialogName }).click()
  await expect(dialog).toBeVisible()
  const choice = dialog.getByLabel('Exhibit', { exact: true })
  for (const label of await choice.locator('option').allTextContents()) {
    await choice.selectOption({ label })
    await take()
  }
  for (const address of addresses.filter((one) => one.includes('part='))) {
    await openExhibit(page, address)
    await page.getByRole('button', { name: 'Embed', exact: true }).click()
    await take()
  }
  return codes
}

test('the generated code alone embeds every exhibit and every part on another site, at the right height', async ({
  page,
  baseURL,
  ownOrigins,
}) => {
  const playground = new URL(baseURL ?? '').origin
  const codes = await generatedCodes(page)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.length).toBeGreaterThan(8)
  for (const code of codes) {
    expect(code).toMatch(
      /title="\w+[^"]*: Parallelism playground" .*loading="lazy" allow="cross-origin-isolated; fullscreen"/,
    )
    await using host = await course(code)
    ownOrigins.add(host.origin)
    await page.goto(`${host.origin}/`)
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
    const heights = async () => (await heardBy(page)).filter(({ data }) => data.type === 'playground:height')
    await expect.poll(async () => (await heights()).length).toBeGreaterThan(0)
    // The frame is as high as was asked for, and then nothing in it has to be scrolled.
    await expect
      .poll(async () => ((await heights()).at(-1)?.data['height'] as number) - (await frameHeight(page)))
      .toBe(0)
    const inner = page.frames().find((one) => one.url().startsWith(playground))
    const overflow = () =>
      inner?.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)
    await expect.poll(overflow).toBeLessThanOrEqual(1)
    for (const { origin } of await heights()) expect(origin).toBe(playground)
    const canvas = (await heardBy(page)).filter(({ data }) => data.subject === 'lti.frameResize')
    expect(canvas.length).toBeGreaterThan(0)
  }
})

test('without the script a frame keeps the height that was chosen, and what is longer scrolls in it', async ({
  page,
  baseURL,
  ownOrigins,
}) => {
  for (const code of await generatedCodes(page)) {
    // What the dialog gives without the script is checked below.
    const [frame = ''] = code.split('\n')
    await using host = await course(frame.replace('height="520"', 'height="460"'))
    ownOrigins.add(host.origin)
    await page.goto(`${host.origin}/`)
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
    await expect.poll(async () => (await heardBy(page)).some(({ data }) => data.type === 'playground:ready')).toBe(true)
    expect(await frameHeight(page)).toBe(460)
    const inner = page.frames().find((one) => one.url().startsWith(new URL(baseURL ?? '').origin))
    const seen = await inner?.evaluate(() => {
      const foot = [...document.querySelectorAll('main a')].at(-1)
      foot?.scrollIntoView({ block: 'end' })
      const { top, bottom } = foot?.getBoundingClientRect() ?? { top: -1, bottom: -1 }
      return {
        foot: top >= 0 && bottom <= innerHeight + 1,
        sideways: document.documentElement.scrollWidth - innerWidth,
      }
    })
    expect(seen?.foot).toBe(true)
    expect(seen?.sideways).toBeLessThanOrEqual(0)
  }
})

test('every option of the dialog is in its code', async ({ page }) => {
  await page.goto('#/')
  await page.getByRole('button', { name: dialogName }).click()
  const dialog = page.getByRole('dialog', { name: dialogName })
  const code = dialog.locator('pre')
  await expect(code).toContainText('width="720" height="520"')
  await expect(code).toContainText('/embed.js" defer></script>')
  await dialog.getByText('Options').click()
  await dialog.getByLabel('Theme').selectOption({ label: 'Dark' })
  await dialog.getByLabel('Controls').selectOption({ label: 'Locked' })
  await dialog.getByLabel('Programs').selectOption({ label: 'Hidden' })
  await dialog.getByLabel('Height in pixels').fill('640')
  await dialog.getByLabel(/^Title of the frame/).fill('Exercise 3: "why?"')
  await dialog.getByLabel(/^Origin of the course page/).fill('https://lms.example.edu')
  await dialog.getByLabel(/^Fit the height/).uncheck()
  await dialog.getByLabel('Large type').check()
  await dialog.getByLabel(/sandbox/).check()
  await expect(code).toHaveText(
    /#\/speedup\?v=1&amp;ui=min&amp;theme=dark&amp;lock=controls&amp;hide=code&amp;parent=https%3A%2F%2Flms\.example\.edu&amp;type=large"/,
  )
  await expect(code).toContainText(
    'title="Exercise 3: &quot;why?&quot;" width="720" height="640" sandbox="allow-scripts ',
  )
  await expect(code).not.toContainText('<script')
  await dialog.getByLabel(/^The whole page/).check()
  await expect(code).not.toContainText('ui=min')
  await dialog.getByRole('radio', { name: 'Full width' }).click()
  await expect(code).toContainText('width="100%" height="640"')
  // A height that cannot be meant changes nothing.
  await dialog.getByLabel('Height in pixels').fill('-5')
  await expect(code).toContainText('height="640"')
  await dialog.getByLabel(/^Origin of the course page/).fill('https://lms.example.edu/path')
  await expect(dialog.getByText('An origin is a scheme and a host, without a path.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: dialogName })).toBeFocused()
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
  await expect.poll(async () => (await eventsHeardBy(page)).map(({ event }) => event)).toEqual(['ran'])
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
      const type = pick(words)
      const version = type === 'playground:ask' ? v : pick<unknown>([v, 1])
      target?.postMessage(pick<unknown>([value, { type, v: version, value }, [value], JSON.stringify({ v })]), '*')
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
