import type { Page } from '@playwright/test'
import { axeFindings, expect, sidewaysOverflow, test } from './support/test.ts'

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`#/race?v=1${query === '' ? '' : `&${query}`}`)
  await expect(page.getByRole('heading', { name: /^Every interleaving: / })).toBeVisible()
}

const beside = (page: Page) => page.getByRole('complementary', { name: 'Every interleaving' })
const minis = (page: Page) => beside(page).getByRole('button', { name: /Schedule P1|Schedule P2/ })

test('a filter lets through the schedules that start so, with so few switches, to that end: counted exactly', async ({
  page,
}) => {
  await open(page)
  await beside(page).getByRole('button', { name: 'Filter' }).click()
  await beside(page).getByRole('textbox', { name: 'Starts with' }).fill('12')
  await expect(beside(page).getByText('6 of 20 schedules')).toBeVisible()
  await expect(beside(page).getByRole('button', { name: /^Outcome 1: 6 of 18 ways/ })).toBeVisible()
  await expect(minis(page)).toHaveCount(6)
  await beside(page).getByRole('combobox', { name: 'Switches' }).selectOption('at most 2')
  await expect(beside(page).getByText('3 of 20 schedules')).toBeVisible()
  await beside(page).getByRole('combobox', { name: 'Ends at' }).selectOption('2')
  await expect(beside(page).getByText('0 of 20 schedules')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Outcome 1' })).toHaveCount(0)
  expect(new URL(page.url()).hash).toContain('starts=01&switches=2&end=2')
  await beside(page).getByRole('button', { name: 'Clear' }).click()
  await expect(minis(page)).toHaveCount(20)
  expect(page.url()).not.toContain('switches')
})

test('a filter in the address is opened, replays what it lets through, and is as good as typed', async ({ page }) => {
  await open(page, 'program=one-line&starts=0011&switches=3')
  await expect(beside(page).getByText(/^\d+ of 924 schedules$/)).toBeVisible()
  await expect(beside(page).getByRole('textbox', { name: 'Starts with' })).toHaveValue('1122')
  await minis(page).last().click()
  await expect(page.getByRole('button', { name: /^Slot 1, P1/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Slot 4, P2/ })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
})

test('of 118 trillion schedules those with at most four switches are counted, listed and replayed', async ({
  page,
}) => {
  await open(page, 'k=10&switches=4')
  const count = beside(page).getByText('354,962 of 118,264,581,564,861,424 schedules')
  await expect(count).toBeVisible()
  await expect(beside(page).getByRole('combobox', { name: 'Switches' }).locator('option:checked')).toHaveText(
    'at most 4',
  )
  await beside(page).getByRole('combobox', { name: 'Ends at' }).selectOption('2')
  await expect(beside(page).getByRole('button', { name: /^Outcome 2: [\d,]+ of [\d,]+ ways/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Outcome 20' })).toHaveCount(0)
  await minis(page).last().click()
  await expect(minis(page).last()).toHaveAccessibleName(/, current$/)
  const slot = page.getByRole('slider', { name: 'Place in the schedule' })
  await slot.fill('60')
  await expect(page.getByText('60 of 60', { exact: true })).toBeVisible()
  await page.reload()
  await expect(beside(page).getByRole('button', { name: /^Outcome 2: [\d,]+ of [\d,]+ ways/ })).toBeVisible()
  await expect(minis(page).last()).toHaveAccessibleName(/, current$/)
})

test('first steps that name no process are refused with the numbers, and change nothing', async ({ page }) => {
  await open(page)
  await beside(page).getByRole('button', { name: 'Filter' }).click()
  const field = beside(page).getByRole('textbox', { name: 'Starts with' })
  await field.fill('13')
  await expect(beside(page).getByRole('alert')).toContainText('1 to 2')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(minis(page)).toHaveCount(20)
  await field.fill('11')
  await expect(beside(page).getByRole('alert')).toHaveCount(0)
  await expect(beside(page).getByText('4 of 20 schedules')).toBeVisible()
})

test('the steps so far become the filter, with the keyboard alone', async ({ page }) => {
  await open(page, 'schedule=010011&step=3')
  await beside(page).getByRole('button', { name: 'Filter' }).focus()
  await page.keyboard.press('Enter')
  await beside(page).getByRole('button', { name: 'The steps so far' }).focus()
  await page.keyboard.press('Enter')
  await expect(beside(page).getByText('3 of 20 schedules')).toBeVisible()
  await expect(beside(page).getByRole('textbox', { name: 'Starts with' })).toHaveValue('121')
})

for (const [query, stories, perStory] of [
  ['', '4 really different stories', ['9 ways', '9 ways', '1 way', '1 way']],
  ['program=one-line', '4 really different stories', ['455 ways', '455 ways', '7 ways', '7 ways']],
  ['k=2', '34 really different stories', null],
] as const) {
  test(`the schedules of ${query === '' ? 'the three steps' : query} tell ${stories}`, async ({ page }) => {
    await open(page, query)
    await beside(page).getByRole('radio', { name: 'By story' }).click()
    await expect(beside(page).getByText(stories)).toBeVisible()
    const told = beside(page).getByRole('button', { name: /^Story of / })
    await expect(told).toHaveCount(Number(stories.split(' ')[0]))
    if (perStory !== null) await expect(told).toHaveText([...perStory])
    await told.first().click()
    await expect(told.first()).toHaveAccessibleName(/, current$/)
    expect(page.url()).toContain('by=story')
    expect(await axeFindings(page)).toEqual([])
  })
}

test('stories that are too many to list are counted all the same, and the page says which are shown', async ({
  page,
}) => {
  await open(page, 'k=4&by=story')
  await expect(beside(page).getByText('3,334 really different stories')).toBeVisible()
  await expect(beside(page).getByText('these are the first 500')).toBeVisible()
})

test('on a phone and at 360 px the filter has room, and a fix is chosen from a list', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await open(page, 'by=story&starts=01&switches=2')
  await expect(
    beside(page)
      .getByText(/of 4 stories/)
      .first(),
  ).toBeVisible()
  expect(await sidewaysOverflow(page)).toBe(0)
  await page.getByRole('combobox', { name: 'Fix' }).selectOption('Lock')
  await expect(page.getByRole('button', { name: /^Outcome 2: 2 stories, 2 ways/ })).toBeVisible()
})

test('a fix is chosen beside the code, and the numbers are kept', async ({ page }) => {
  await open(page, 'k=2')
  await page.getByRole('radio', { name: 'Atomic add' }).click()
  await expect(page.getByRole('heading', { name: 'Every interleaving: 6 schedules' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Outcome 4: 6 ways, correct/ })).toBeVisible()
  await page.getByRole('radio', { name: 'None' }).click()
  await expect(page.getByRole('heading', { name: 'Every interleaving: 924 schedules' })).toBeVisible()
})

test('in a long schedule the playhead stays in sight', async ({ page }) => {
  await open(page, 'k=10')
  await page.getByRole('slider', { name: 'Place in the schedule' }).fill('55')
  await expect(page.getByText('55 of 60', { exact: true })).toBeVisible()
  const inSight = () =>
    page.evaluate(() => {
      const head = document.querySelector('[data-playhead]')?.getBoundingClientRect()
      const window = document.querySelector('[data-playhead]')?.parentElement?.parentElement?.getBoundingClientRect()
      return head !== undefined && window !== undefined && head.left > window.left && head.right < window.right
    })
  await expect.poll(inSight).toBe(true)
  await page.getByRole('slider', { name: 'Place in the schedule' }).fill('3')
  await expect.poll(inSight).toBe(true)
})
