import { finding, focusRace, openRace } from './support/race-page.ts'
import { heard, heardNext, listen } from './support/screen-reader.ts'
import { expect, test } from './support/test.ts'

test('each own step is told once: what it did, where it led, and a headline that says more', async ({ page }) => {
  await openRace(page, 'schedule=010011')
  await focusRace(page)
  // What the page says while it opens is over.
  await expect(page.getByRole('heading', { name: 'Every interleaving: 20 schedules' })).toBeVisible()
  await page.waitForTimeout(700)
  await listen(page)
  for (const said of [
    'P1 read 0 from r.value. step 1 of 6.',
    'P2 read 0 from r.value. P1 and P2 have read the same 0. step 2 of 6.',
    'P1: y = x + 1. step 3 of 6.',
    'P1 wrote 1 to r.value. P2 still holds the old value. step 4 of 6.',
    // The headline stays: nobody needs it again.
    'P2: y = x + 1. step 5 of 6.',
    'P2 wrote 1 to r.value. 1, not 2: P2 wrote over P1’s update. step 6 of 6.',
  ]) {
    await page.keyboard.press('ArrowRight')
    expect(await heardNext(page)).toEqual([said])
  }
  await page.keyboard.press('ArrowLeft')
  expect(await heardNext(page)).toEqual(['back at step 5 of 6. P2 still holds the old value.'])
  await page.keyboard.press('Home')
  expect(await heardNext(page)).toEqual(['back at step 0 of 6. You are the scheduler: who goes first?'])
})

test('a process that cannot step says why to the key that asked for it', async ({ page }) => {
  await openRace(page, 'program=opposite-locks&schedule=01&step=2')
  await expect(finding(page)).toHaveText(/^Deadlock/)
  await focusRace(page)
  await page.waitForTimeout(700)
  await listen(page)
  await page.keyboard.press('1')
  expect(await heardNext(page)).toEqual(['P1 waits for B, held by P2'])
})

test('what plays is told as far as it can be said, and its end always', async ({ page }) => {
  await openRace(page, 'schedule=010011')
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('4×')
  await listen(page)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await expect(page.getByText('6 of 6', { exact: true })).toBeVisible()
  await page.waitForTimeout(700)
  const said = await heard(page)
  expect(said.at(-1)).toBe('P2 wrote 1 to r.value. 1, not 2: P2 wrote over P1’s update. step 6 of 6.')
  expect(said.length).toBeLessThanOrEqual(3)
})

test('a scrub tells the place that it reached, which the slider has named', async ({ page }) => {
  await openRace(page, 'schedule=010011')
  const slider = page.getByRole('slider', { name: 'Place in the schedule' })
  await slider.focus()
  await page.waitForTimeout(700)
  await listen(page)
  for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight')
  await expect(slider).toHaveAttribute('aria-valuetext', 'step 4 of 6')
  expect(await heardNext(page)).toEqual(['P1 wrote 1 to r.value. P2 still holds the old value.'])
})

test('another schedule is told with its end, and the focus stays in the slot that was given away', async ({ page }) => {
  await openRace(page, 'schedule=000111')
  await page.waitForTimeout(700)
  await listen(page)
  await page.getByRole('button', { name: 'Give slot 2 to P2' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Slot 2, P2, x = r.value' })).toBeFocused()
  expect(await heardNext(page)).toEqual(['new schedule: P1, P2, P1, P1, P2, P2. It ends at 1. step 0 of 6.'])
})
