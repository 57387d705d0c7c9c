import type { Page } from '@playwright/test'
import { axeFindingsInBothThemes, expect, sidewaysOverflow, test } from './support/test.ts'

/** Opens the exhibit with one of its panels. */
async function openPanel(page: Page, title: string, query = ''): Promise<void> {
  await page.goto(`#/race?v=1${query === '' ? '' : `&${query}`}`)
  await page.getByRole('tab', { name: title, exact: true }).click()
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 3, name })

test('the progress graph has 20 paths, and its path moves by keyboard and by dragging', async ({ page }) => {
  await openPanel(page, 'Progress graph', 'schedule=000111')
  await expect(heading(page, '18 of 20 paths go wrong')).toBeVisible()
  const corner = page.getByRole('button', { name: /^Swap steps 3 and 4/ })
  await corner.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('The present path: P1, P1, P2, P1, P2, P2. It goes wrong.')).toBeVisible()
  await expect(corner).toBeFocused()

  const drawing = page.getByRole('img', { name: /^18 of 20 paths go wrong/ })
  await drawing.scrollIntoViewIfNeeded()
  const box = await drawing.boundingBox()
  if (box === null) throw new Error('the drawing has no place')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  // Upper left: all steps of P2 first.
  await page.mouse.move(box.x + 64, box.y + 22, { steps: 5 })
  await page.mouse.up()
  await expect(page.getByText('The present path: P2, P2, P2, P1, P1, P1. It ends right.')).toBeVisible()
})

test('the bytecode has 924 paths, 910 of them wrong; three processes have no progress graph', async ({ page }) => {
  await openPanel(page, 'Progress graph', 'program=one-line&show=bytecode')
  await expect(heading(page, '910 of 924 paths go wrong')).toBeVisible()
  await openPanel(page, 'Progress graph', 'p=3')
  await expect(page.getByText(/^The progress graph is drawn for two processes/)).toBeVisible()
})

test('counts are no probabilities: 10%, 25%, and 100% with a long quantum', async ({ page }) => {
  await openPanel(page, 'Schedulers')
  await expect(heading(page, '10% of the schedules end right, 25% of coin flips do')).toBeVisible()
  const quantum = page.getByRole('region', { name: 'Time quantum' })
  await expect(quantum).toContainText('100% end right')
  await expect(quantum).toContainText('simulated')
  await quantum.getByRole('slider').fill('1')
  await expect(quantum).toContainText('0% end right')
  await expect(page.getByRole('region', { name: 'This machine', exact: true })).toContainText('Not measured yet')
})

test('four of seven fixes are proved right, and a fix opens on the stage', async ({ page }) => {
  await openPanel(page, 'Fixes')
  await expect(heading(page, '4 of 7 can never lose an update')).toBeVisible({ timeout: 15_000 })
  await expect(page.getByRole('row', { name: /^Lock too small 1 or 2 50 of 52/ })).toContainText('not measured yet')
  await page.getByRole('button', { name: 'CAS', exact: true }).click()
  await expect(page).toHaveURL(/program=cas-retry/)
})

test('a goal is graded when the run has ended, and the next seed gives another', async ({ page }) => {
  await openPanel(page, 'Goals', 'program=opposite-locks')
  const goals = page.getByRole('region', { name: /goal 1/ })
  await expect(goals).toContainText('The run is graded when it has ended')
  await page.getByRole('button', { name: 'Show a solution' }).click()
  await page.getByRole('group', { name: 'Race' }).focus()
  await page.keyboard.press('End')
  await expect(goals).toContainText(/Solved with \d+ switch/)
  await page.getByRole('button', { name: 'Next goal' }).click()
  await expect(page).toHaveURL(/seed=2/)
})

test('the state graph goes where it is pressed, and says when there are too many states', async ({ page }) => {
  await openPanel(page, 'State graph', 'schedule=010011')
  await expect(heading(page, '22 states, 28 steps')).toBeVisible()
  await page.getByRole('button', { name: /the end: 1, on the present schedule/ }).click()
  await expect(page).toHaveURL(/step=6/)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/step=5/)
  await openPanel(page, 'State graph', 'p=4')
  await expect(page.getByText(/^1,916 states are too many to draw/)).toBeVisible()
})

test('a program of the visitor does nothing until it is used, and a mistake has its place', async ({ page }) => {
  await openPanel(page, 'Write your own')
  const text = page.getByRole('textbox', { name: 'Your program' })
  await text.fill('shared r = 0\nprocess A:\n    r = z\n')
  await expect(page.getByText(/Line 3, column 9/)).toBeVisible()
  const use = page.getByRole('button', { name: 'Use this program' })
  await expect(use).toHaveAttribute('aria-disabled', 'true')
  await text.fill('shared r = 0\nprocess A:\n    r = 1\nprocess B:\n    r = 2\n')
  await expect(page.getByText('2 processes, 2 steps')).toBeVisible()
  expect(page.url()).not.toContain('source=')
  await use.click()
  await expect(page).toHaveURL(/source=/)
  await expect(page.getByRole('heading', { name: 'Every interleaving: 2 schedules' })).toBeVisible()
})

test('a link whose text is no program opens it for repair', async ({ page }) => {
  const source = encodeURIComponent('shared r = 0\nprocess A:\n    r = z\nprocess B:\n    r = 2\n')
  await page.goto(`#/race?v=1&source=${source}`)
  await expect(page.getByRole('heading', { level: 1, name: 'This is no program yet' })).toBeVisible()
  const text = page.getByRole('textbox', { name: 'Your program' })
  await text.fill((await text.inputValue()).replace('z', '1'))
  await page.getByRole('button', { name: 'Use this program' }).click()
  await expect(page.getByRole('heading', { name: 'Every interleaving: 2 schedules' })).toBeVisible()
})

for (const title of ['Progress graph', 'State graph', 'Schedulers', 'Fixes', 'Goals', 'Write your own']) {
  test(`"${title}" fits 360 px and passes axe in both themes`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await openPanel(page, title)
    await expect(page.getByRole('tabpanel', { name: title }).locator('section')).not.toHaveCount(0)
    expect(await sidewaysOverflow(page)).toBe(0)
    // The page around the panel has its own tests.
    expect(await axeFindingsInBothThemes(page, '[role=tabpanel]')).toEqual([])
  })
}
