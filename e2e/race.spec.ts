import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { startHost } from './support/static-host.ts'
import { axeFindings, expect, sidewaysOverflow, test } from './support/test.ts'

const finding = (page: Page) => page.getByRole('heading', { level: 1 })
const cell = (page: Page) => page.locator('[data-cell] [data-digit]').first()

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`#/race?v=1${query === '' ? '' : `&${query}`}`)
  await expect(page.getByRole('region', { name: 'Process P1' })).toBeVisible()
}

/** The keys act while the focus is in the exhibit. */
const focusExhibit = (page: Page): Promise<void> => page.getByRole('group', { name: 'Race' }).focus()

for (const [title, value, headline] of [
  ['Everything is okay', '2', /^2,/],
  ['Everything is not okay', '1', /^1, not 2: P2 wrote over P1’s update$/],
] as const) {
  test(`the lecture's "${title}" ends at ${value}`, async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: title, exact: true }).click()
    for (let step = 0; step < 6; step++) await page.getByRole('button', { name: 'Step', exact: true }).click()
    await expect(cell(page)).toHaveText(value)
    await expect(finding(page)).toHaveText(headline)
  })
}

test('20 schedules, 18 of them lose an update, and outcome 1 replays a witness', async ({ page }) => {
  await open(page)
  await expect(page.getByRole('heading', { name: 'Every interleaving: 20 schedules' })).toBeVisible()
  const one = page.getByRole('region', { name: 'Outcome 1' })
  await expect(one.getByRole('button', { name: /^Schedule/ })).toHaveCount(18)
  await expect(page.getByRole('region', { name: 'Outcome 2' }).getByRole('button', { name: /^Schedule/ })).toHaveCount(
    2,
  )
  await one.getByRole('button', { name: /^Outcome 1: 18 ways, an update is lost/ }).click()
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('8×')
  await expect(finding(page)).toHaveText(/^1, not 2/, { timeout: 15_000 })
  await expect(cell(page)).toHaveText('1')
})

test('the one line is six instructions: 924 schedules, 910 of them lose an update', async ({ page }) => {
  await open(page, 'program=one-line')
  await expect(finding(page)).toHaveText(/^One line is 6 instructions/)
  await expect(page.getByRole('heading', { name: 'Every interleaving: 924 schedules' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Outcome 1: 910 ways/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Outcome 2: 14 ways, correct/ })).toBeVisible()
  await page.getByRole('radio', { name: 'Machine' }).click()
  await expect(page.getByRole('heading', { name: 'Every interleaving: 20 schedules' })).toBeVisible()
})

test('the keys alone schedule, step back, undo and redo', async ({ page }) => {
  await open(page, 'schedule=000111')
  await focusExhibit(page)
  for (const key of ['1', '2', '1', '1', '2', '2']) await page.keyboard.press(key)
  await expect(finding(page)).toHaveText(/^1, not 2/)
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByText('5 of 6', { exact: true })).toBeVisible()
  await page.keyboard.press('Home')
  await expect(page.getByText('0 of 6', { exact: true })).toBeVisible()
  await page.keyboard.press('End')
  await expect(cell(page)).toHaveText('1')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('End')
  await expect(cell(page)).toHaveText('2')
  await page.keyboard.press('Control+Shift+Z')
  await page.keyboard.press('End')
  await expect(cell(page)).toHaveText('1')
})

test('an empty slot goes to the other process, and Alt with an arrow moves a step', async ({ page }) => {
  await open(page, 'schedule=000111')
  await page.getByRole('button', { name: 'Give slot 2 to P2' }).click()
  await expect(page.getByRole('button', { name: 'Slot 2, P2, x = r.value' })).toBeVisible()
  await page.getByRole('button', { name: 'Slot 2, P2, x = r.value' }).focus()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('button', { name: 'Slot 1, P2, x = r.value' })).toBeFocused()
})

test('a finished process says why it cannot step', async ({ page }) => {
  await open(page, 'schedule=000111&step=3')
  const button = page.getByRole('region', { name: 'Process P1' }).getByRole('button')
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(button).toContainText('P1 has finished')
})

test('a deadlock is shown as a ring of who waits for whom', async ({ page }) => {
  await open(page, 'program=opposite-locks')
  await focusExhibit(page)
  await page.keyboard.press('1')
  await page.keyboard.press('2')
  await expect(finding(page)).toHaveText('Deadlock: P1 and P2 wait for each other')
  const ring = page.getByRole('list', { name: 'Who waits for whom' }).getByRole('listitem')
  await expect(ring).toHaveText([/P1.*wants B, held by P2/, /P2.*wants A, held by P1/])
  await expect(page.getByRole('button', { name: /^Deadlock: 2 ways/ })).toBeVisible()
})

test('2 x 10 increments: exact counts, and a witness that ends at 2 at once', async ({ page }) => {
  await open(page, 'k=10')
  await expect(page.getByRole('heading', { name: '118,264,581,564,861,424 schedules' })).toBeVisible({
    timeout: 15_000,
  })
  await page.getByRole('button', { name: /^Outcome 2: 13,122 ways/ }).click()
  await focusExhibit(page)
  await expect(page.getByText(/^\d+ of 60$/)).toBeVisible()
  await page.keyboard.press('End')
  await expect(cell(page)).toHaveText('2')
})

test('the address holds the program, the schedule and the step, in under 300 characters', async ({ page }) => {
  await open(page, 'program=one-line')
  await page.getByRole('button', { name: 'Give slot 2 to P2' }).click()
  await page.getByRole('slider', { name: 'Place in the schedule' }).fill('7')
  await expect(page.getByText('7 of 12', { exact: true })).toBeVisible()
  const address = page.url()
  expect(address.length).toBeLessThan(300)
  const title = await finding(page).textContent()
  const other = await page.context().newPage()
  await other.goto(address)
  await expect(finding(other)).toHaveText(title ?? '')
  await expect(other.getByText('7 of 12', { exact: true })).toBeVisible()
})

test('a trace and a storyboard can be taken along', async ({ page }) => {
  await open(page, 'schedule=010011')
  for (const [item, content] of [
    ['Text', /P1's update is lost/],
    ['SVG', /^<svg[\s\S]*P2 wrote over P1’s update/],
  ] as const) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download' }).click()
    await page.getByRole('menuitem', { name: new RegExp(`^${item}`) }).click()
    expect(await readFile(await (await download).path(), 'utf8')).toMatch(content)
  }
})

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
  await open(page, 'schedule=010011&step=3')
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
  await open(page, 'schedule=010011&step=3')
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
  await open(page, 'schedule=010011&step=3')
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
  await open(page, 'schedule=010011&step=3')
  await page.waitForLoadState('networkidle')
  await page.getByRole('slider', { name: 'Place in the schedule' }).focus()
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { seen })
    Element.prototype.animate = new Proxy(Element.prototype.animate, {
      apply(animate, element, parameters) {
        seen.push(1)
        return Reflect.apply(animate, element, parameters)
      },
    })
  })
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('4 of 6', { exact: true })).toBeVisible()
  expect(await page.evaluate(() => (window as unknown as { seen: number[] }).seen)).toEqual([])
  await page.getByRole('button', { name: 'Step', exact: true }).click()
  await expect(page.getByText('5 of 6', { exact: true })).toBeVisible()
  expect(await page.evaluate(() => (window as unknown as { seen: number[] }).seen.length)).toBeGreaterThan(0)
})

test('an arrow stays between the process and the cell that its step touched', async ({ page }) => {
  await open(page, 'schedule=010011&step=1')
  const wire = (pid: number) => page.getByRole('region', { name: `Process P${pid}` }).locator('[data-wire]')
  await expect(wire(1)).toHaveAttribute('data-wire', 'read')
  await expect(wire(1)).toContainText('read 0')
  await focusExhibit(page)
  for (const key of ['2', '1']) await page.keyboard.press(key)
  await expect(page.locator('[data-wire]')).toHaveCount(0)
  await page.keyboard.press('1')
  await expect(wire(1)).toHaveAttribute('data-wire', 'write')
  await expect(wire(1)).toBeVisible()
  await expect(wire(2)).toHaveCount(0)
})

test('on a phone the steps so far are told to a screen reader, and a narrow block shows its text on focus', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, 'program=one-line&step=4')
  await expect(page.getByRole('list', { name: 'Steps so far' }).getByRole('listitem')).toHaveCount(4)
  const block = page.getByRole('button', { name: /^Slot 5, / })
  await expect(block.locator('code')).toBeHidden()
  await page
    .getByRole('button', { name: /^(Slot|Give slot) 4/ })
    .first()
    .focus()
  await block.focus()
  await expect(block.locator('code')).toBeVisible()
})

for (const [query, title, summary] of [
  ['schedule=010011&step=4', 'P2 still holds the old value', '18 of 20 schedules lose an update'],
  ['program=one-line&step=7', /^P/, '910 of 924 schedules lose an update'],
  ['k=10', /scheduler/, /118,264,581,564,861,424 schedules lose an update/],
  ['p=3&step=4', /^P/, '1,674 of 1,680 schedules lose an update'],
  ['program=dining-philosophers&schedule=012&step=3', /^Deadlock/, '6 of 234 schedules end in a deadlock'],
  ['program=peterson&step=5', /^P/, /schedules/],
] as const) {
  test(`the embed of ${query} fits 720 by 520 without scrolling, and teaches the same`, async ({ page }) => {
    await page.setViewportSize({ width: 720, height: 520 })
    await page.goto(`#/race?v=1&ui=min&${query}`)
    await expect(finding(page)).toHaveText(title)
    await expect(page.getByText(summary)).toBeVisible({ timeout: 15_000 })
    expect(await sidewaysOverflow(page)).toBe(0)
    const over = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
    expect(await over()).toBeLessThanOrEqual(0)
    await focusExhibit(page)
    await page.keyboard.press('End')
    expect(await over()).toBeLessThanOrEqual(0)
    // Of a long code the line that is next is always among those that are shown.
    await page.keyboard.press('Home')
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('ArrowRight')
      const hidden = page.locator('[data-process] li[aria-current=step]').filter({ visible: true })
      for (const row of await hidden.all()) await expect(row).toBeInViewport({ ratio: 0.9 })
    }
  })
}

test('in a frame without shared memory the exhibit steps, counts and replays all the same', async ({
  page,
  ownOrigins,
}) => {
  const course = `<!doctype html><html lang="en"><title>Course</title><link rel="icon" href="data:,">
    <iframe title="course" width="720" height="520" src="/#/race?v=1&ui=min&schedule=010011"></iframe></html>`
  await using host = await startHost({ pages: { '/course': course } })
  ownOrigins.add(host.origin)
  await page.goto(`${host.origin}/course`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByText('18 of 20 schedules lose an update')).toBeVisible()
  await expect(
    frame
      .getByRole('button', { name: /shared memory off/i })
      .or(frame.getByText(/shared memory off/i))
      .first(),
  ).toBeVisible()
  // What says that memory is not shared takes its place from the exhibit, not from the page around.
  expect(await frame.locator('html').evaluate((root) => root.scrollHeight - innerHeight)).toBeLessThanOrEqual(0)
  for (let step = 0; step < 6; step++) await frame.getByRole('button', { name: 'Step', exact: true }).click()
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('1, not 2: P2 wrote over P1’s update')
  await frame.getByRole('button', { name: 'Everything is okay', exact: true }).click()
  for (let step = 0; step < 6; step++) await frame.getByRole('button', { name: 'Step', exact: true }).click()
  await expect(frame.locator('[data-cell] [data-digit]')).toHaveText('2')
})

test('outcomes are listed by their numbers, the negative one first', async ({ page }) => {
  await open(page, 'program=bank-withdraw')
  await expect(page.getByRole('region', { name: /^Outcome/ })).toHaveCount(3)
  const names = await page
    .getByRole('region', { name: /^Outcome/ })
    .evaluateAll((all) => all.map((one) => one.ariaLabel))
  expect(names).toEqual(['Outcome -60, 160', 'Outcome 20, 80', 'Outcome 20, 160'])
})

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  test(`every program passes axe and fits ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    for (const query of [
      'schedule=010011&step=4',
      'program=one-line&step=7',
      'program=opposite-locks&schedule=01&step=2',
      'program=dining-philosophers',
    ]) {
      await page.goto(`#/race?v=1&${query}`)
      await expect(page.getByRole('heading', { name: /^Every interleaving: [\d,]+ schedules/ })).toBeVisible()
      expect(await sidewaysOverflow(page)).toBe(0)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await axeFindings(page)).toEqual([])
      }
    }
  })
}
