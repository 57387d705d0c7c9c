import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { heardNext, listen } from './support/screen-reader.ts'
import { axeFindings, axeFindingsInBothThemes, expect, sidewaysOverflow, test } from './support/test.ts'

const finding = (page: Page) => page.getByRole('heading', { level: 1 })
const results = (page: Page) => page.getByRole('region', { name: 'Results' }).getByRole('listitem')
const events = (page: Page) => page.getByRole('slider', { name: 'Event', exact: true })

/** What stands in each place for a result: the item, and what the caller has of it. */
const slots = (page: Page) =>
  results(page).evaluateAll((all) => all.map((slot) => [Number(slot.dataset['item']), slot.dataset['state']] as const))

/** The numbers of the items in a state. */
const itemsIn = async (page: Page, state: string): Promise<readonly number[]> =>
  (await slots(page)).filter(([, own]) => own === state).map(([item]) => item)

/** A real run of what is set, from the press of the button to its last event. */
async function runHere(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible({ timeout: 30_000 })
}

/** A method by its radio button, and by the button of its other form. */
async function chooseMethod(page: Page, method: string): Promise<void> {
  await page.getByRole('radio', { name: method.replace('_async', ''), exact: true }).click()
  const other = page.getByRole('button', { name: '_async' })
  const isOn = (await other.getAttribute('aria-pressed')) === 'true'
  if (isOn !== method.endsWith('_async')) await other.click()
  await expect(page).toHaveURL(new RegExp(`method=${method}(&|$)`))
}

interface TracedChunk {
  readonly type: string
  readonly call: number
  readonly slot: number
  readonly pid: number
  readonly start: number
  readonly size: number
}

interface Recording {
  readonly trace: readonly TracedChunk[]
  readonly notes: readonly { readonly type: string; readonly item: number | null }[]
  readonly firstCall: number
}

async function savedRecording(page: Page): Promise<Recording> {
  await page.getByText('Every event in words').click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the trace' }).click()
  return JSON.parse(await readFile(await (await download).path(), 'utf8')) as Recording
}

test('imap waits for the next result and holds back what came before its turn', async ({ page }) => {
  await page.goto('#/pool')
  await expect(finding(page)).toHaveText('imap is waiting for 49 and 64')
  await expect(page.getByText(/imap yields in input order, so they wait for W\d/)).toBeVisible()
  await expect.poll(() => itemsIn(page, 'next')).toEqual([7, 8])
  await expect.poll(async () => (await itemsIn(page, 'held')).length).toBeGreaterThan(1)
  await expect(page.getByText(/, simulated$/).first()).toBeVisible()
  await page.getByRole('radio', { name: 'imap_unordered' }).click()
  await expect(finding(page)).toHaveText(/imap_unordered (has yielded|yields) \d+/)
  await expect.poll(() => itemsIn(page, 'held')).toEqual([])
})

test('a task that raises: who, what is lost, and where it comes out', async ({ page }) => {
  await page.goto('#/pool')
  await page.getByLabel('Task 8').selectOption({ label: 'task 8 raises' })
  await expect(finding(page)).toHaveText(/^ValueError from W\d$/)
  await expect(page.getByText(/square\(8\) raised in W\d \(PID 619\d\), which loses the chunk 7 and 8/)).toBeVisible()
  await expect.poll(() => itemsIn(page, 'error')).toEqual([7, 8])
  await expect(page.getByText('except ValueError as error:')).toBeVisible()
})

test('what is shown of a real run is what the Pool did', async ({ page }) => {
  await page.goto('#/pool?v=1&source=traced&processes=3&items=10&costs=random')
  await expect(finding(page)).toHaveText('Not yet run on this machine')
  await runHere(page)
  await expect(page.getByText('PID 1000')).toBeVisible()
  const { trace, notes, firstCall } = await savedRecording(page)
  const chunks = trace.filter(({ type, call }) => type === 'chunk' && call >= firstCall)
  const tasks = chunks.flatMap(({ start, size, slot }) =>
    Array.from({ length: size }, (_, at) => [start + at + 1, slot]),
  )

  await events(page).press('End')
  const shown = await results(page).evaluateAll((all) =>
    all.map((slot) => [Number(slot.dataset['item']), Number(slot.dataset['by'])]),
  )
  expect(shown).toEqual(tasks.sort(([a = 0], [b = 0]) => a - b))
  const pids = await page.getByRole('list', { name: 'Workers' }).getByText(/^PID/).allTextContents()
  for (const { slot, pid } of chunks) expect(pids[slot]).toBe(`PID ${pid}`)
  const cut = await page
    .getByRole('list', { name: 'Chunks' })
    .getByRole('listitem')
    .evaluateAll((all) => all.map((chunk) => chunk.children.length))
  expect(cut).toEqual(chunks.sort((a, b) => a.start - b.start).map(({ size }) => size))

  // Step by step from the start: the caller gets the results in the order in which the program noted them.
  await events(page).press('Home')
  const seen: number[] = []
  const look = async (): Promise<readonly number[]> => {
    for (const item of await itemsIn(page, 'delivered')) if (!seen.includes(item)) seen.push(item)
    return seen
  }
  const last = Number(await events(page).getAttribute('max'))
  for (let step = 0; step < last; step++) {
    await events(page).press('ArrowRight')
    await look()
  }
  await expect.poll(look).toEqual(notes.filter(({ type }) => type === 'deliver').map(({ item }) => item))
})

test('every method runs on this machine, and going back to one shows its run again', async ({ page }) => {
  await page.goto('#/pool?v=1&source=traced&items=6&costs=equal&processes=2')
  await runHere(page)
  for (const method of ['map', 'starmap', 'imap_unordered', 'apply', 'apply_async', 'map_async', 'starmap_async']) {
    await chooseMethod(page, method)
    await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible({ timeout: 30_000 })
    await expect(events(page)).not.toHaveAttribute('max', '1')
    await events(page).press('End')
    await expect.poll(async () => (await itemsIn(page, 'delivered')).length).toBe(6)
  }
  await page.getByRole('radio', { name: 'imap', exact: true }).click()
  await expect(events(page)).not.toHaveAttribute('max', '1')
})

test('the keys step, jump and play, and the address brings the place back', async ({ page }) => {
  await page.goto('#/pool?v=1&method=map_async&step=0')
  // With the time behind it, which a screen reader is not told.
  const place = page.getByText(/^event \d+ of \d+/).filter({ has: page.locator('span') })
  await expect(finding(page)).toHaveText('4 workers and a parent: 5 processes')
  await page.getByRole('group', { name: 'Calls of a pool' }).focus()
  // What tells it is loaded after the page.
  await page.waitForLoadState('networkidle')
  await listen(page)
  await page.keyboard.press('ArrowRight')
  await expect(place).toContainText('event 1 of')
  await expect(finding(page)).toHaveText('map_async has returned, and the parent goes on')
  expect(await heardNext(page)).toEqual([
    expect.stringMatching(
      /^the parent calls map_async: \d+ chunks in the queue\. map_async has returned, and the parent goes on\. event 1 of \d+\.$/,
    ),
  ])
  await page.keyboard.press('ArrowLeft')
  await expect(place).toContainText('event 0 of')
  await page.keyboard.press('End')
  await expect(finding(page)).toHaveText('join() has returned: the workers have ended')
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(place).toContainText('event 2 of')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  const shown = await finding(page).textContent()
  const address = page.url()
  expect(address).toMatch(/method=map_async&step=\d/)
  await page.goto('#/')
  await page.goto(address)
  await expect(finding(page)).toHaveText(shown ?? '')
})

test('a guess about map is answered by the visitor’s own run of it, and the link brings the answer back', async ({
  page,
}) => {
  await page.goto('#/pool?v=1&source=traced&processes=2&items=6')
  await runHere(page)
  await page.getByRole('button', { name: 'Answer it' }).click()
  await page.getByRole('radio', { name: /When the last chunk is back/ }).check()
  await page.getByRole('button', { name: 'Commit to this answer' }).click()
  await expect(page.getByRole('main').getByText('Yes: one list with all results, and nothing before.')).toBeVisible()
  await page.getByRole('button', { name: 'Run map on the same tasks' }).click()
  await expect(page.getByText(/^In your runs imap had a first result after .* ms, map handed over all 6/)).toBeVisible({
    timeout: 30_000,
  })
  await expect(page).toHaveURL(/method=imap|#\/pool\?(?!.*method=)/)
  const address = page.url()
  expect(address).toMatch(/first=c/)
  await page.getByRole('button', { name: /^Show it: map, event \d+$/ }).click()
  await expect(finding(page)).toHaveText('The caller has all 6 results at once')
  await page.goto('#/')
  await page.goto(address)
  await expect(page.getByText('The notes’ answer: C')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
})

/** The pieces of the page that are loaded one by one, and what shows that each is there. */
const pieces: Readonly<Record<string, (page: Page) => Locator>> = {
  CallsControls: (page) => page.getByRole('combobox', { name: 'Workers', exact: true }),
  Flow: (page) => page.getByRole('region', { name: 'Results' }),
  Transport: (page) => page.getByRole('button', { name: 'Step', exact: true }),
  Predict: (page) => page.getByRole('button', { name: 'Answer it' }),
  PartTools: (page) => page.getByRole('button', { name: 'Copy link' }),
}

const openings = [
  { name: 'a call on a phone', address: '#/pool', width: 390 },
  { name: 'a real run on a desktop', address: '#/pool?v=1&source=traced', width: 1280 },
]

for (const { name: opened, address, width } of openings) {
  test(`nothing moves when ${opened} is opened, whichever piece of the page comes last`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.addInitScript(() => {
      const own = globalThis as typeof globalThis & { moved: number }
      own.moved = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) own.moved += (entry as PerformanceEntry & { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    for (const last of Object.keys(pieces)) {
      let release = (): void => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      const file = new RegExp(`/${last}-[^/]*\\.js$`)
      await page.route(file, async (route) => {
        await held
        await route.continue()
      })
      const asked = page.waitForRequest(file)
      await page.goto('about:blank')
      await page.goto(address)
      await asked
      for (const [name, shown] of Object.entries(pieces)) if (name !== last) await expect(shown(page)).toBeVisible()
      release()
      for (const shown of Object.values(pieces)) await expect(shown(page)).toBeVisible()
      // Two frames: what was laid out last has been looked at.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      expect(await page.evaluate(() => (globalThis as typeof globalThis & { moved: number }).moved), last).toBe(0)
      await page.unroute(file)
    }
  })
}

test('an address with nonsense says so and shows what can be shown', async ({ page }) => {
  await page.goto('#/pool?v=1&processes=99&method=fly&step=-7')
  await expect(page.getByText(/processes: 99 is outside 1 to 8; 8 is used/).first()).toBeVisible()
  await expect(finding(page)).toHaveText(/imap/)
  await page.goto('#/pool?v=1&part=nowhere')
  await expect(page.getByText('This address leads to no part of the exhibit').first()).toBeVisible()
})

test('the rule for the chunk size is worked out with the numbers of the notes', async ({ page }) => {
  await page.goto('#/pool')
  await expect(page.getByText('divmod(5000, 4 * 4) = (312, 8)')).toBeVisible()
  await expect(page.getByText(/chunk size 313, 16 chunks, the last of 305/)).toBeVisible()
})

for (const processes of [4, 8]) {
  test(`the embed fits 720 by 520 with ${processes} workers, without code and without scrolling`, async ({ page }) => {
    await page.setViewportSize({ width: 720, height: 520 })
    await page.goto(`#/pool?v=1&ui=min&items=24&chunksize=1&method=apply_async&processes=${processes}`)
    await expect(finding(page)).toBeVisible()
    await expect(page.getByText('Open in playground')).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'Method' })).toBeVisible()
    await expect(page.getByText('from multiprocessing')).toHaveCount(0)
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    expect(height).toBeLessThanOrEqual(520)
    expect(await sidewaysOverflow(page)).toBe(0)
  })
}

test('the error state passes axe in both themes, and at 360 px the transport keeps its place', async ({ page }) => {
  await page.goto('#/pool?v=1&failing=8&method=apply_async')
  await expect(finding(page)).toHaveText(/ValueError/)
  await expect(page.getByText('from multiprocessing import Pool')).toBeVisible()
  expect(await axeFindingsInBothThemes(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 640 })
  expect(await sidewaysOverflow(page)).toBe(0)
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
  await expect(page.getByRole('button', { name: 'Step' })).toBeInViewport()
  expect(await axeFindings(page)).toEqual([])
})
