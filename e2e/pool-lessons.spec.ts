import type { Page } from '@playwright/test'
import { course, eventsHeardBy, heardBy } from './support/course-page.ts'
import { startStaticHost } from './support/static-host.ts'
import { axeFindings, expect, sidewaysOverflow, test } from './support/test.ts'

// Real workers start in every test; on a busy machine that alone can take as long as a test usually may.
test.describe.configure({ timeout: 90_000 })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function open(page: Page, query: string, host = ''): Promise<void> {
  await page.goto(`${host}#/pool?v=1&${query}`)
  await expect(heading(page)).toBeVisible()
}

/** Presses a run button and waits until the finding says what is expected. Real workers start: it may take a while. */
async function run(page: Page, button: string, finding: RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await expect(heading(page)).toHaveText(finding, { timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Cancel', exact: true })).toHaveCount(0, { timeout: 30_000 })
}

const printed = (page: Page, caption: string) => page.getByRole('region', { name: caption }).getByRole('listitem')

test('ten squares: who computed what differs, the ten lines and the sum do not', async ({ page }) => {
  await open(page, 'part=who&answer=skipped')
  await run(page, 'Run', /sum is 385$/)
  const lines = await printed(page, 'What the processes printed').allInnerTexts()
  expect(lines).toHaveLength(11)
  expect(lines.at(-1)).toContain('The sum of the square of the first 10 integers is 385')
  const items = lines.slice(0, -1).map((line) => Number(/Worker \d+ calculating square of (\d+)/.exec(line)?.[1]))
  expect(items.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  await run(page, 'Run', /^385 in all 2 runs/)
  expect(await axeFindings(page)).toEqual([])
})

test('the other first pools print and sum what the notes say', async ({ page }) => {
  await open(page, 'part=who&view=loves')
  await run(page, 'Run', /^10 lines of each sentence/)
  await expect(printed(page, 'What the two processes printed')).toHaveCount(20)
  await open(page, 'part=who&view=sum&workers=4')
  await run(page, 'Run', /^5,000 squares add up to 41679167500 with 4 workers$/)
  await expect(printed(page, 'What the main process printed').last()).toContainText(
    'The sum of the square of the first 5000 integers is 41679167500',
  )
  await open(page, 'part=who&view=counters')
  await run(page, 'Count with four workers', /^“the” stands 17 times/)
  await open(page, 'part=who&view=cuts&form=both')
  await run(page, 'Sum with four workers', /^1,500,000 too much/)
  await page.getByRole('radio', { name: 'range(a + 1, b + 1)' }).click()
  await run(page, 'Sum with four workers', /^500,000,500,000: every number once$/)
})

test('processes: an order that nothing promises, twelve bobs from a real tree, and four exit codes', async ({
  page,
}) => {
  await open(page, 'part=processes')
  await page.getByRole('radio', { name: /Can’t tell/ }).check()
  await page.getByRole('button', { name: 'Commit to this answer' }).click()
  await run(page, 'Try once', /^p finished first in \d of 1 try, q in \d$/)
  await expect(page.getByText('Your own tries with the same work')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await open(page, 'part=processes&view=bob&bob=skipped')
  await run(page, 'Run', /^“bob” was printed 12 times$/)
  await expect(page.getByRole('img', { name: '12 have printed' })).toBeVisible()
  await open(page, 'part=processes&view=endings')
  await run(page, 'Run four processes', /^Exit codes: 0, 1, -15, None$/)
})

test('lifetime: broken_pool.py hangs step by step, our Pool refuses at once, and each end keeps its results', async ({
  page,
}) => {
  await open(page, 'part=lifetime')
  await expect(heading(page)).toHaveText('Which functions do the workers of a pool know?')
  for (let step = 0; step < 5; step++) await page.getByRole('button', { name: 'Step', exact: true }).click()
  await expect(heading(page)).toHaveText('map waits for ever')
  await expect(page).toHaveURL(/step=5/)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Run both pools' }).click()
  const own = page.getByRole('region', { name: 'The same on our own Pool' }).getByRole('listitem')
  await expect(own).toHaveText([
    /Square result: \[1, 4, 9, 16, 25\]/,
    /AttributeError: Can't get attribute 'cube' on <module '__main__'/,
    /Cube result: \[1, 8, 27, 64, 125\]/,
  ])
  await open(page, 'part=lifetime&view=ending')
  await run(page, 'Leave five pools', /^close kept 6 of 6 results, with kept \d$/)
  await open(page, 'part=lifetime&view=errors')
  await page.getByRole('button', { name: 'Let a task raise' }).click()
  await expect(heading(page)).toHaveText('ValueError: boom 3, in the caller of map')
  await expect(page.getByRole('row', { name: /r\.get\(\) ValueError: boom 3/ })).toBeVisible()
})

test('copies: a plain variable stays, a RawValue changes, and what is held grows with the workers', async ({
  page,
}) => {
  await open(page, 'part=copies')
  await run(page, 'Let two children add 1', /^In the parent counter is still 0, and r\.value is 1$/)
  expect(await axeFindings(page)).toEqual([])
  await open(page, 'part=copies&view=cost')
  await run(page, 'Measure three sizes', /^16 MB: .* copied, .* shared$/)
  await open(page, 'part=copies&view=holding&workers=3')
  await run(page, 'Start the pool', /^4 copies: 32 MB for 8 MB of data$/)
})

test('copies: without shared memory a RawValue is refused, and the copy is measured alone', async ({
  page,
  ownOrigins,
}) => {
  await using host = await startStaticHost()
  ownOrigins.add(new URL(host.url).origin)
  await open(page, 'part=copies', host.url)
  await run(page, 'Let two children add 1', /^In the parent counter is still 0$/)
  await expect(page.getByText(/NotShareableError: this page has no shared memory/)).toBeVisible()
})

test('waiting: sixteen waits with up to sixteen workers, and five tasks on four workers in two rounds', async ({
  page,
}) => {
  await open(page, 'part=waiting')
  await run(page, 'Run with 1, 2, 4, 8 and 16 workers', /^\d+\.\d\d s with 1 worker, \d+\.\d\d s with 16$/)
  await expect(page.getByRole('img', { name: /^16 workers: 16 waits/ })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await open(page, 'part=waiting&view=squares&each=200ms&answer=b')
  await run(page, 'Run', /with 4 workers: 2 rounds of 0\.2 s$/)
  await expect(printed(page, 'What the main process printed')).toContainText('Squared numbers: [1, 4, 9, 16, 25]')
})

test('streams: imap holds a few of the items, a list all of them', async ({ page }) => {
  await open(page, 'part=streams')
  await run(page, 'Run', /^imap held at most \d of 40 items at once$/)
  const held = /at most (\d) of/.exec((await heading(page).textContent()) ?? '')?.[1]
  await expect(page.getByRole('img', { name: `At most ${held} of 40 items were held at once` })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('radio', { name: 'map, of a list' }).click()
  await run(page, 'Run', /^map held at most 40 of 40 items at once$/)
  await open(page, 'part=streams&view=tools')
  await expect(page.getByRole('region', { name: 'Alternatives' })).toContainText('concurrent.futures')
})

test('a run can be cancelled and begun again, and a wrong address is said', async ({ page }) => {
  await open(page, 'part=waiting&view=squares&workers=99')
  await expect(page.getByRole('main').getByText(/workers: 99 is outside 1 to 5; 5 is used/)).toBeVisible()
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await run(page, 'Run', /with 5 workers: 1 round of 1 s$/)
})

test('processes in a course page: the guess, its being right and the run are heard, and locked settings stay', async ({
  page,
  baseURL,
  ownOrigins,
}) => {
  await using host = await course('<iframe title="Processes" width="1000" height="900"></iframe>')
  ownOrigins.add(host.origin)
  await page.goto(`${host.origin}/`)
  const query = `v=1&ui=min&part=processes&lock=controls&parent=${encodeURIComponent(host.origin)}`
  await page.locator('iframe').evaluate((frame: HTMLIFrameElement, src) => {
    frame.src = src
  }, `${baseURL}#/pool?${query}`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('radio', { name: 'q has three times as much' })).toBeDisabled()
  await expect(frame.getByRole('radio', { name: 'Process tree' })).toBeDisabled()
  await frame.getByRole('radio', { name: /Can’t tell/ }).check()
  await frame.getByRole('button', { name: 'Commit to this answer' }).click()
  await frame.getByRole('button', { name: 'Try once' }).click()
  await expect
    .poll(async () => (await eventsHeardBy(page)).map(({ event }) => event), { timeout: 60_000 })
    .toEqual(['predicted', 'solved', 'ran'])
  const [guess, , ran] = await eventsHeardBy(page)
  expect(guess).toMatchObject({ exhibit: 'pool', value: 'c' })
  expect(guess?.['about']).toMatch(/Which finishes first\?$/)
  expect(ran).toMatchObject({ exhibit: 'pool', about: 'processes' })
  const result = (await heardBy(page)).find(({ data }) => data.type === 'playground:result')
  expect(result?.data['rows']).toHaveLength(2)
  await expect(frame.getByText('The notes’ answer: C')).toBeVisible()
})

test('a link can hide the settings and the code of a lesson, and the run stays', async ({ page }) => {
  await open(page, 'part=processes&hide=controls,code')
  await expect(page.getByRole('radio', { name: 'Process tree' })).toHaveCount(0)
  await expect(page.getByText('Two processes, as Python 3 takes them')).toHaveCount(0)
  await run(page, 'Try once', /^p finished first in \d of 1 try, q in \d$/)
})

test('with the keyboard alone: a guess, a run and a pool’s life, and the finding is said', async ({ page }) => {
  await open(page, 'part=processes')
  await expect(heading(page)).toHaveAttribute('aria-live', 'polite')
  await page.getByRole('radio', { name: 'A p.' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /Can’t tell/ })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The notes’ answer: C')).toBeVisible()
  // What was pressed is gone: the focus is where the answer stands, and the reply is said.
  await expect(page.getByRole('heading', { level: 2, name: /Which finishes first/ })).toBeFocused()
  await expect(page.locator('[aria-live=polite]').filter({ hasText: /^Yes\. Two processes/ })).toHaveCount(1)
  await page.getByRole('button', { name: 'Try twenty times' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Try once' }).focus()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(/^p finished first in \d+ of \d+ tr(y|ies)/, { timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Try once' })).toBeFocused()

  await open(page, 'part=lifetime&view=life&story=crash')
  await page.getByRole('button', { name: 'Step', exact: true }).focus()
  for (let press = 0; press < 4; press++) await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('The orphans end when they find nobody to write to')
  const table = page.getByRole('region', { name: 'The processes, moment by moment' })
  await expect(table.getByRole('row', { name: /^W1/ })).toContainText('orphan')
  await page.reload()
  await expect(heading(page)).toHaveText('The orphans end when they find nobody to write to')
})

test('every lesson of every part passes axe and stays within 360 px', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const query of [
    ...['processes', 'processes&view=bob', 'processes&view=endings'],
    ...['who', 'who&view=loves', 'who&view=sum', 'who&view=counters', 'who&view=cuts'],
    ...['lifetime', 'lifetime&view=life&step=4', 'lifetime&view=ending', 'lifetime&view=errors'],
    ...['copies', 'copies&view=cost', 'copies&view=holding', 'waiting', 'waiting&view=squares'],
    ...['waiting&view=taper&taper=d', 'streams', 'streams&view=tools'],
  ]) {
    await open(page, `part=${query}`)
    expect(await sidewaysOverflow(page), query).toBe(0)
    expect(await axeFindings(page), query).toEqual([])
  }
})

test('tapering: the two causes have a column each, from the visitor’s own runs', async ({ page }) => {
  await open(page, 'part=waiting&view=taper&taper=skipped')
  await run(page, 'Run with 1, 2, 4 and 8 workers', /^\d+\.\d× with 8 workers, not 8×$/)
  await expect(page.getByText(/For \d+% of their time workers had no task: that is coordination\./)).toBeVisible()
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(5)
  await expect(rows.nth(4)).toContainText(/8.*×.*ms.*%/)
})

test('a dropped pool still sums to 385, and what workers hold is measured while they hold it', async ({ page }) => {
  await open(page, 'part=lifetime&view=ending')
  await page.getByRole('button', { name: 'Drop the pool' }).click()
  await expect(page.getByText(/^The sum is 385, and 2 of 2 workers were still there/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('The sum of the square of the first 10 integers is 385')).toBeVisible()
  await open(page, 'part=copies&view=holding&workers=2')
  await expect(page.getByRole('button', { name: 'Measure this pool' })).toHaveAttribute('aria-disabled', 'true')
  await run(page, 'Start the pool', /^3 copies: 24 MB for 8 MB of data$/)
  await page.getByRole('button', { name: 'Measure this pool' }).click()
  const measured = page.getByRole('table').filter({ hasText: 'a copy each' }).getByRole('row').last()
  await expect(measured).toBeVisible({ timeout: 60_000 })
  // Each worker has its copy of 8 MB and an interpreter.
  const each = /^2([\d.]+) MB([\d.]+)(?: to [\d.]+)? MB/.exec((await measured.textContent()) ?? '')
  expect(Number(each?.[2])).toBeGreaterThan(8)
})
