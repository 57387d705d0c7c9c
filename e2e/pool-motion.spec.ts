import type { Page } from '@playwright/test'
import { heardNext, listen } from './support/screen-reader.ts'
import { expect, test } from './support/test.ts'

/** The properties that move on the page now, the change of a colour under the pointer aside. */
const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const own = ['offset', 'computedOffset', 'easing', 'composite']
    const running = document.getAnimations().filter((one) => !(one instanceof CSSTransition))
    const frames = running.flatMap((one) => (one.effect as KeyframeEffect).getKeyframes())
    return [...new Set(frames.flatMap((frame) => Object.keys(frame).filter((name) => !own.includes(name))))].sort()
  })

/** Presses a button and holds all movement as soon as it has begun, so that a busy machine cannot miss it. */
async function pressAndHold(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).evaluate(async (button: HTMLElement) => {
    button.click()
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
    for (const one of document.getAnimations()) one.pause()
  })
}

const traveller = (page: Page) => page.locator('[data-travel] > *')

test('a chunk travels from the queue to its worker and on to the results, and a press never waits for it', async ({
  page,
}) => {
  const loaded = page.waitForResponse(/EventAside/)
  await page.goto('#/pool?v=1&step=1')
  await loaded
  await pressAndHold(page, 'Step')
  await expect(traveller(page)).toHaveText('12')
  await expect(traveller(page)).toBeInViewport()
  expect(await moving(page)).toEqual(['opacity', 'transform'])
  // The state is there at once, and further presses are further events.
  await expect(page.locator('[data-worker="0"] [data-chunk="0"]')).toBeVisible()
  for (let press = 0; press < 3; press++) await page.getByRole('button', { name: 'Step', exact: true }).click()
  await expect(page.getByText(/^event 5 of/)).toBeVisible()
  await page.goto('#/pool?v=1&step=20')
  await pressAndHold(page, 'Step')
  await expect(traveller(page)).toHaveText('916')
  expect(await moving(page)).toEqual(['boxShadow', 'opacity', 'transform'])
  await page.getByRole('button', { name: 'One event back' }).click()
  await expect(page.getByText(/^event 20 of/)).toBeVisible()
  await expect(page.locator('[data-worker="1"] [data-chunk="1"]')).toBeVisible()
  await expect.poll(() => moving(page)).toEqual([])
})

test('nothing travels with reduced motion, where what changed keeps an outline, nor at four times the speed', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('#/pool?v=1&step=1')
  await page.getByRole('button', { name: 'Step', exact: true }).click()
  const taken = page.locator('[data-worker="0"] [data-chunk="0"]')
  await expect(taken).toBeVisible()
  await expect(taken).toHaveCSS('outline-style', 'solid')
  await expect(traveller(page)).toHaveCount(0)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '4×' })
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(page.getByText(/^event [1-5]\d of/)).toBeVisible()
  await expect(traveller(page)).toHaveCount(0)
})

test('a first step that is quicker than the file that tells it is told all the same', async ({ page }) => {
  await page.route(/EventAside/, async (route) => {
    await page.waitForFunction(() => document.body.dataset['stepped'] === 'true')
    await route.continue()
  })
  await page.goto('#/pool?v=1&method=map_async&step=0')
  await page.getByRole('button', { name: 'Step', exact: true }).click()
  await expect(page.getByText(/^event 1 of/)).toBeVisible()
  await listen(page)
  await page.evaluate(() => {
    document.body.dataset['stepped'] = 'true'
  })
  expect(await heardNext(page)).toEqual([expect.stringMatching(/^the parent calls map_async: .* event 1 of \d+\.$/)])
})
