import { exhibitAddresses, openExhibit, withKeys } from './support/addresses.ts'
import { heardNext, listen } from './support/screen-reader.ts'
import { startStaticHost } from './support/static-host.ts'
import { axeFindings, axeFindingsInBothThemes, expect, sidewaysOverflow, test } from './support/test.ts'

test('every exhibit and every part of one passes axe in both themes', async ({ page }) => {
  const addresses = await exhibitAddresses(page)
  expect(addresses.length).toBeGreaterThan(0)
  for (const address of addresses) {
    await openExhibit(page, address)
    expect(await axeFindingsInBothThemes(page), address).toEqual([])
  }
})

test('in forced colours the colours of every exhibit and every part of one pass axe', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  for (const address of await exhibitAddresses(page)) {
    await openExhibit(page, address)
    expect(await axeFindings(page, { colours: true }), address).toEqual([])
  }
})

test('every exhibit fits 1280, 720 and 360 px, and 200 % zoom, without scrolling sideways', async ({ page }) => {
  for (const address of await exhibitAddresses(page)) {
    // 640 by 400 is what a window of 1280 by 800 leaves at 200 % zoom.
    for (const [width, height] of [
      [1280, 800],
      [720, 520],
      [640, 400],
      [360, 640],
    ] as const) {
      await page.setViewportSize({ width, height })
      await openExhibit(page, address)
      expect(await sidewaysOverflow(page)).toBe(0)
      await openExhibit(page, withKeys(address, 'ui=min'))
      expect(await sidewaysOverflow(page)).toBe(0)
    }
  }
})

test('every exhibit can be walked with the Tab key, and shows where the focus is', async ({ page }) => {
  for (const address of await exhibitAddresses(page)) {
    await openExhibit(page, address)
    const seen = new Set<string>()
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press('Tab')
      const focus = await page.evaluate(() => {
        const element = document.activeElement
        if (element === null || element === document.body) return null
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
        // A range shows its ring on the thumb, which no script can ask about.
        const ring = element.matches('[type=range]') || (outlineStyle !== 'none' && outlineWidth !== '0px')
        return { key: `${element.tagName} ${name}`, ring }
      })
      if (focus === null) break
      expect(focus).toMatchObject({ ring: true })
      seen.add(focus.key)
    }
    expect(seen.size).toBeGreaterThan(8)
  }
})

test('what its first command does is told to a screen reader, in every exhibit and every part of one', async ({
  page,
}) => {
  for (const address of await exhibitAddresses(page)) {
    await openExhibit(page, address)
    await page.waitForLoadState('networkidle')
    // A step, or a run on real workers.
    const command = page.getByRole('main').getByRole('button', { name: /^(Step|Run|Try|Let|Sum)\b/ })
    await listen(page)
    await command.first().click()
    expect(await heardNext(page), address).not.toEqual([])
  }
})

test('nothing of an exhibit moves while it loads', async ({ page }) => {
  for (const address of await exhibitAddresses(page)) {
    await openExhibit(page, address)
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let total = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) total += (entry as PerformanceEntry & { value: number }).value
          }).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(total), 500)
        }),
    )
    expect(shift).toBeLessThan(0.02)
  }
})

test('every exhibit works, and says what it cannot do, on a plain host without shared memory', async ({
  page,
  ownOrigins,
}) => {
  const addresses = await exhibitAddresses(page)
  await using host = await startStaticHost()
  ownOrigins.add(new URL(host.url).origin)
  for (const address of addresses) {
    await openExhibit(page, `${host.url}${address}`)
    await expect(page.getByRole('banner')).toContainText('shared memory off')
  }
})

test('with reduced motion nothing is animated', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const address of await exhibitAddresses(page)) {
    await openExhibit(page, address)
    expect(
      await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length),
    ).toBe(0)
  }
})

test('from right to left nothing is cut off or wider than the window, and programs and charts stay as they are', async ({
  page,
}) => {
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => document.documentElement.setAttribute('dir', 'rtl'))
  })
  for (const address of await exhibitAddresses(page)) {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 })
      await openExhibit(page, address)
      expect(await sidewaysOverflow(page)).toBe(0)
      const wrong = await page.getByRole('main').evaluate((main) => {
        // A block of a schedule has the long form of its words in its name, whatever room it has.
        const cut = [...main.querySelectorAll('button:not([data-block]), h1, h2, summary')].filter(
          (element) =>
            element.checkVisibility() && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0,
        )
        const turned = [...main.querySelectorAll('pre, pre code, svg text, [role=img] svg')].filter(
          (element) => element.checkVisibility() && getComputedStyle(element).direction !== 'ltr',
        )
        return [...cut, ...turned].map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`)
      })
      expect(wrong).toEqual([])
    }
  }
})
