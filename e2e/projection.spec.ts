import type { Page } from '@playwright/test'
import { exhibitAddresses, openExhibit, withKeys } from './support/addresses.ts'
import { expect, sidewaysOverflow, test } from './support/test.ts'

// What a projector shows to a full room.
test.use({ viewport: { width: 1280, height: 720 } })

/** Programs and what they print: everything set in the code's font that is more than a word among words. */
const programs =
  'pre, [data-process] ol code, [data-process] dt, [data-block] code:not([data-dense="true"] *), .cm-content, textarea'

/** The text of every program in sight that is smaller than `least` pixels. */
const smallPrograms = (page: Page, least: number): Promise<readonly string[]> =>
  page
    .locator(programs)
    .evaluateAll(
      (all, smallest) =>
        all
          .filter(
            (element) => element.checkVisibility() && Number.parseFloat(getComputedStyle(element).fontSize) < smallest,
          )
          .map((element) => `${getComputedStyle(element).fontSize}: ${element.textContent?.slice(0, 40)}`),
      least,
    )

/** Every control that cannot be brought into sight and pressed, or whose words are cut off. */
const lostControls = (page: Page): Promise<readonly string[]> =>
  page.getByRole('main').evaluate((main) => {
    const controls = [...main.querySelectorAll<HTMLElement>('a[href], button, select, input, textarea, [role=slider]')]
    const nameOf = (element: Element): string =>
      `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`.slice(0, 60)
    return controls
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .flatMap((element) => {
        element.scrollIntoView({ block: 'center', inline: 'center' })
        const box = (element.closest('label') ?? element).getBoundingClientRect()
        const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
        const reached = hit !== null && (element.contains(hit) || hit.closest('label')?.contains(element))
        const cut = element.matches('button') && element.scrollWidth > element.clientWidth + 1
        return [...(reached ? [] : [`covered: ${nameOf(element)}`]), ...(cut ? [`cut off: ${nameOf(element)}`] : [])]
      })
  })

test('in large type every program is at least 24 px high, and every control can be reached', async ({ page }) => {
  for (const address of await exhibitAddresses(page)) {
    await openExhibit(page, withKeys(address, 'type=large'))
    await test.step(address, async () => {
      expect(await smallPrograms(page, 24)).toEqual([])
      expect(await sidewaysOverflow(page)).toBe(0)
      expect(await lostControls(page)).toEqual([])
    })
  }
})

test('in large type the lab shows its program, and the race is written, at 24 px', async ({ page }) => {
  await openExhibit(page, '#/speedup?v=1&type=large')
  await expect(page.getByRole('button', { name: /^Run/ })).toBeInViewport({ ratio: 1 })
  await page.getByRole('tab', { name: 'Python' }).click()
  await expect(page.locator('pre')).toHaveCSS('font-size', '24px')
  await openExhibit(page, '#/race?v=1&type=large')
  await page.getByRole('tab', { name: 'Write your own' }).click()
  await expect(page.getByRole('textbox')).toHaveCSS('font-size', '24px')
  expect(await smallPrograms(page, 24)).toEqual([])
})

test('large type is chosen, and a race run to its end, with keys only', async ({ page }) => {
  await page.goto('#/race?v=1')
  await expect(page.getByRole('group', { name: 'Race' })).toBeVisible()
  await page.getByRole('button', { name: 'Theme' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.locator('html[data-type="large"]')).toBeAttached()
  await page.keyboard.press('Escape')
  await page.getByRole('group', { name: 'Race' }).focus()
  for (const key of ['1', '2', '1', '2', '1', '2']) await page.keyboard.press(key)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1, not 2: P2 wrote over P1’s update')
})

test('a chart in large type is pressed where the visitor points', async ({ page }) => {
  await page.goto('#/speedup?v=1&type=large&workers=1,2,3,4')
  const band = page.getByRole('slider', { name: /^Your guess/ }).first()
  await expect(band).toBeVisible()
  await band.scrollIntoViewIfNeeded()
  const box = await band.boundingBox()
  if (box === null) throw new Error('the band is not drawn')
  const most = Number(await band.getAttribute('aria-valuemax'))
  for (const share of [0.25, 0.75]) {
    await page.mouse.click(box.x + box.width / 2, box.y + box.height * (1 - share))
    await expect
      .poll(async () => Math.abs(Number(await band.getAttribute('aria-valuenow')) - share * most))
      .toBeLessThan(0.15)
  }
})
