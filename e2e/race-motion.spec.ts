import type { Page } from '@playwright/test'
import { cell, openRace } from './support/race-page.ts'
import { expect, test } from './support/test.ts'

/** Presses a button and says at once what moves: on a slow machine a movement is over before a second call arrives. */
async function pressAndSee(page: Page, name: string): Promise<readonly string[]> {
  // What moves is loaded after the page.
  await page.waitForLoadState('networkidle')
  return page.evaluate(async (wanted) => {
    const button = [...document.querySelectorAll('button')].find(
      (one) => one.textContent === wanted || one.ariaLabel === wanted,
    )
    button?.click()
    // The movement begins when the frame is laid out; observers are called in the order in which they were made.
    await Promise.resolve()
    await new Promise<void>((resolve) => new ResizeObserver(() => resolve()).observe(document.body))
    return document
      .getAnimations()
      .filter((animation) => !(animation instanceof CSSTransition))
      .flatMap(({ effect }) => (effect as KeyframeEffect).getKeyframes().flatMap((frame) => Object.keys(frame)))
  }, name)
}

test('with reduced motion a step ends in one frame, and what it changed keeps an outline', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openRace(page, 'schedule=010011&step=3')
  expect(await pressAndSee(page, 'Step')).toEqual([])
  await expect(cell(page)).toHaveText('1')
  const outlined = (): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-cell], [data-pc], [data-local], ol[aria-hidden] > li')]
        .filter((element) => getComputedStyle(element).outlineStyle === 'solid')
        .map((element) => element.textContent ?? ''),
    )
  expect(await outlined()).toEqual(['r.value = y', '1r.value', '4P1wrote1'])
  await page.getByRole('button', { name: 'Step', exact: true }).click()
  expect(await outlined()).toEqual(['y = x + 1', 'y1', '5P2add'])
})

test('a step moves only transform, opacity and box-shadow, and a press ends it', async ({ page }) => {
  await openRace(page, 'schedule=010011&step=3')
  const allowed = ['offset', 'computedOffset', 'easing', 'composite', 'transform', 'opacity', 'boxShadow']
  const moved = await pressAndSee(page, 'Step')
  expect(new Set(moved)).toEqual(new Set(allowed))
  // The next step, an addition, touches no memory: the ring of the write before is cut off.
  const next = await pressAndSee(page, 'Step')
  expect(next).toContain('transform')
  expect(next).not.toContain('boxShadow')
  const back = await pressAndSee(page, 'One step back')
  expect(back.filter((property) => !allowed.includes(property))).toEqual([])
  expect(back).toContain('transform')
  await expect(page.getByText('4 of 6', { exact: true })).toBeVisible()
})

test('a press measures nothing before its frame is laid out, so that it forces no layout', async ({ page }) => {
  await openRace(page, 'schedule=010011&step=3')
  await page.waitForLoadState('networkidle')
  const measured = await page.evaluate(async () => {
    let count = 0
    Element.prototype.getBoundingClientRect = new Proxy(Element.prototype.getBoundingClientRect, {
      apply(measure, element, parameters) {
        count += 1
        return Reflect.apply(measure, element, parameters)
      },
    })
    for (const button of document.querySelectorAll('button')) if (button.textContent === 'Step') button.click()
    await Promise.resolve()
    const during = { stepped: document.body.textContent.includes('4 of 6'), count }
    await new Promise<void>((resolve) => new ResizeObserver(() => resolve()).observe(document.body))
    return { during, after: count }
  })
  expect(measured.during).toEqual({ stepped: true, count: 0 })
  expect(measured.after).toBeGreaterThan(0)
})

test('scrubbing is never eased', async ({ page }) => {
  await openRace(page, 'schedule=010011&step=3')
  await page.waitForLoadState('networkidle')
  await page.getByRole('slider', { name: 'Place in the schedule' }).focus()
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { seen })
    Animation.prototype.play = new Proxy(Animation.prototype.play, {
      apply(play, animation: Animation, parameters) {
        // The rehearsal moves what is not on the page.
        if ((animation.effect as KeyframeEffect).target?.isConnected) seen.push(1)
        return Reflect.apply(play, animation, parameters)
      },
    })
  })
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('4 of 6', { exact: true })).toBeVisible()
  expect(await page.evaluate(() => (window as unknown as { seen: number[] }).seen)).toEqual([])
  await page.getByRole('button', { name: 'Step', exact: true }).click()
  await expect(page.getByText('5 of 6', { exact: true })).toBeVisible()
  await expect.poll(() => page.evaluate(() => (window as unknown as { seen: number[] }).seen.length)).toBeGreaterThan(0)
})
