import { readFile } from 'node:fs/promises'
import { cell, finding, focusRace, openRace } from './support/race-page.ts'
import { axeFindingsInBothThemes, expect, sidewaysOverflow, test } from './support/test.ts'

for (const [title, value, headline] of [
  ['Everything is okay', '2', /^2,/],
  ['Everything is not okay', '1', /^1, not 2: P2 wrote over P1’s update$/],
] as const) {
  test(`the lecture's "${title}" ends at ${value}`, async ({ page }) => {
    await openRace(page)
    await page.getByRole('button', { name: title, exact: true }).click()
    for (let step = 0; step < 6; step++) await page.getByRole('button', { name: 'Step', exact: true }).click()
    await expect(cell(page)).toHaveText(value)
    await expect(finding(page)).toHaveText(headline)
  })
}

test('20 schedules, 18 of them lose an update, and outcome 1 replays a witness', async ({ page }) => {
  await openRace(page)
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
  await openRace(page, 'program=one-line')
  await expect(finding(page)).toHaveText(/^One line is 6 instructions/)
  await expect(page.getByRole('heading', { name: 'Every interleaving: 924 schedules' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Outcome 1: 910 ways/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Outcome 2: 14 ways, correct/ })).toBeVisible()
  await page.getByRole('radio', { name: 'Machine' }).click()
  await expect(page.getByRole('heading', { name: 'Every interleaving: 20 schedules' })).toBeVisible()
})

test('the keys alone schedule, step back, undo and redo', async ({ page }) => {
  await openRace(page, 'schedule=000111')
  await focusRace(page)
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
  await openRace(page, 'schedule=000111')
  await page.getByRole('button', { name: 'Give slot 2 to P2' }).click()
  await expect(page.getByRole('button', { name: 'Slot 2, P2, x = r.value' })).toBeVisible()
  await page.getByRole('button', { name: 'Slot 2, P2, x = r.value' }).focus()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('button', { name: 'Slot 1, P2, x = r.value' })).toBeFocused()
})

test('a finished process says why it cannot step', async ({ page }) => {
  await openRace(page, 'schedule=000111&step=3')
  const button = page.getByRole('region', { name: 'Process P1' }).getByRole('button')
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(button).toContainText('P1 has finished')
})

test('a deadlock is shown as a ring of who waits for whom', async ({ page }) => {
  await openRace(page, 'program=opposite-locks')
  await focusRace(page)
  await page.keyboard.press('1')
  await page.keyboard.press('2')
  await expect(finding(page)).toHaveText('Deadlock: P1 and P2 wait for each other')
  const ring = page.getByRole('list', { name: 'Who waits for whom' }).getByRole('listitem')
  await expect(ring).toHaveText([/P1.*wants B, held by P2/, /P2.*wants A, held by P1/])
  await expect(page.getByRole('button', { name: /^Deadlock: 2 ways/ })).toBeVisible()
})

test('2 x 10 increments: exact counts, and a witness that ends at 2 at once', async ({ page }) => {
  await openRace(page, 'k=10')
  await expect(page.getByRole('heading', { name: '118,264,581,564,861,424 schedules' })).toBeVisible({
    timeout: 15_000,
  })
  await page.getByRole('button', { name: /^Outcome 2: 13,122 ways/ }).click()
  await focusRace(page)
  await expect(page.getByText(/^\d+ of 60$/)).toBeVisible()
  await page.keyboard.press('End')
  await expect(cell(page)).toHaveText('2')
})

test('the address holds the program, the schedule and the step, in under 300 characters', async ({ page }) => {
  await openRace(page, 'program=one-line')
  await page.getByRole('button', { name: 'Give slot 2 to P2' }).click()
  await page.getByRole('slider', { name: 'Place in the schedule' }).fill('7')
  await expect(page.getByText('7 of 12', { exact: true })).toBeVisible()
  await expect(page).toHaveURL(/step=7/)
  await expect(finding(page)).not.toHaveText(/who goes first/)
  const address = page.url()
  expect(address.length).toBeLessThan(300)
  const title = await finding(page).textContent()
  const other = await page.context().newPage()
  await other.goto(address)
  await expect(finding(other)).toHaveText(title ?? '')
  await expect(other.getByText('7 of 12', { exact: true })).toBeVisible()
})

test('a trace and a storyboard can be taken along', async ({ page }) => {
  await openRace(page, 'schedule=010011')
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

test('an arrow stays between the process and the cell that its step touched', async ({ page }) => {
  await openRace(page, 'schedule=010011&step=1')
  const wire = (pid: number) => page.getByRole('region', { name: `Process P${pid}` }).locator('[data-wire]')
  await expect(wire(1)).toHaveAttribute('data-wire', 'read')
  await expect(wire(1)).toContainText('read 0')
  await focusRace(page)
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
  await openRace(page, 'program=one-line&step=4')
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

test('outcomes are listed by their numbers, the negative one first', async ({ page }) => {
  await openRace(page, 'program=bank-withdraw')
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
      expect(await axeFindingsInBothThemes(page)).toEqual([])
    }
  })
}
