import type { Page } from '@playwright/test'
import { encodeCode } from '../src/sandbox/code-link.ts'
import { isolations, startOwnCodeHosts } from './support/own-code-hosts.ts'
import { axeFindings, expect, sidewaysOverflow, test } from './support/test.ts'

// What the page answers with is the server's word alone.
test.use({ serviceWorkers: 'block' })

const address = async (code: string | null, rest = ''): Promise<string> =>
  `#/pool?v=1&part=calls&source=own${rest}${code === null ? '' : `&code=${await encodeCode(code)}`}`

const output = (page: Page) => page.getByRole('region', { name: 'Output' })
const slots = (page: Page) => page.getByRole('region', { name: 'Results' }).locator('li')
const finding = (page: Page) => page.getByRole('heading', { level: 1 })
const run = (page: Page) => page.getByRole('button', { name: /^Run/ })

/** Goes to the end of the run, when it is there. */
async function toTheEnd(page: Page): Promise<void> {
  await expect(run(page)).toHaveText('Run again')
  await page.getByRole('slider', { name: 'Event' }).press('End')
}

const inOrder = `const items = [30, 10, 20, 40, 50, 60]
let mine = 0
const run = (n: number) => { mine += 1; console.log('ran', n); return n / 10 }
const combine = (all: number[]) => all.join(' ')`

test('chosen beside the simulation, own code says what it waits for', async ({ page }) => {
  await page.goto('#/pool?v=1&part=calls')
  await page.getByRole('radio', { name: 'Your code' }).click()
  await expect(finding(page)).toHaveText('What will the pool do with your own tasks?')
  await expect(run(page)).toBeVisible()
})

for (const method of ['map', 'imap', 'imap_unordered', 'apply', 'apply_async', 'map_async']) {
  test(`own code called by ${method} is shown as it ran`, async ({ page }) => {
    await page.goto(await address(inOrder, `&method=${method}&processes=2&chunksize=2`))
    await page.getByRole('button', { name: 'Run this code' }).click()
    await toTheEnd(page)
    await expect(finding(page)).toHaveText('join() has returned: the workers have ended')
    const shown = await slots(page).evaluateAll((list) =>
      list.map((slot) => [slot.children[0]?.textContent, slot.children[1]?.textContent, slot.getAttribute('data-by')]),
    )
    // Each item has its own result, wherever it stands, and one of the two workers computed it.
    for (const [item, result, by] of shown) {
      expect(Number(result)).toBe(Number(item) / 10)
      expect(['0', '1']).toContain(by)
    }
    const items = shown.map(([item]) => item)
    if (method === 'imap_unordered') expect(new Set(items).size).toBe(6)
    else expect(items).toEqual(['30', '10', '20', '40', '50', '60'])
    await expect(output(page)).toContainText('Answer: 3 1 2 4 5 6')
    // It ran once for each item, and said so.
    const printed = ((await output(page).locator('pre').textContent()) ?? '').split('\n').sort()
    expect(printed).toEqual(['10', '20', '30', '40', '50', '60'].map((n) => `ran ${n}`))
    const chunks = /apply/.test(method) ? 6 : 3
    await expect(page.getByRole('list', { name: /^(Chunks|Tasks)$/ }).locator('li')).toHaveCount(chunks)
  })
}

test('an error names its worker in the picture and its line beside the text', async ({ page }) => {
  const code = `const items = [1, 2, 3, 4]
const run = (n) => {
  if (n > 2) throw new RangeError('too many: ' + n)
  return n
}`
  await page.goto(await address(code, '&method=imap&processes=2&chunksize=2'))
  await page.getByRole('button', { name: 'Run this code' }).click()
  await expect(output(page).getByText('Line 3: too many: 3')).toBeVisible()
  await expect(finding(page)).toHaveText(/^RangeError from W[12]$/)
  await expect(slots(page).nth(2)).toHaveAttribute('data-state', 'error')
  await expect(slots(page).nth(1)).toHaveAttribute('data-state', 'delivered')
  // What is no error, no result, or nothing at all is said as clearly.
  const wrong: readonly (readonly [code: string, message: RegExp])[] = [
    ['const items = [1]\nconst run = () => { throw 7 }', /the code threw 7, which is not an Error/],
    ['const items = [1]\nconst run = () => () => 1', /could not be cloned/],
    ['const items = [() => 1]\nconst run = (f) => f()', /items holds what no worker can be sent/],
    ['const items = [1]\nconst run = (f) => {', /Line 2: Unexpected token/],
    ['const items = []\nconst run = (f) => 1', /items has 0 items/],
    ['const items = [1]\nconst run = () => close()', /W1 \(PID \d+\): .*closed itself/],
  ]
  for (const [text, message] of wrong) {
    await page.goto(await address(text))
    await page.getByRole('button', { name: 'Run this code' }).click()
    await expect(output(page).locator('p').first()).toHaveText(message)
    await expect(run(page)).toBeEnabled()
  }
})

test('a task without end is stopped by Stop, and by its time limit, and the next run works', async ({ page }) => {
  await page.goto(await address(null, '&processes=2'))
  await page.getByRole('combobox', { name: 'Start from an example' }).selectOption('A task that never ends')
  await run(page).click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(run(page)).toHaveText('Run')
  await run(page).click()
  await expect(output(page)).toContainText(/W\d \(PID \d+\): a task was still running after 5000 ms/)
  await page.getByRole('combobox', { name: 'Start from an example' }).selectOption('Count primes')
  await run(page).click()
  await toTheEnd(page)
  await expect(output(page)).toContainText('Answer: 1862')
})

test('code from a link waits to be let run, in a widget too, and the link brings it back', async ({
  page,
  problems,
}) => {
  await page.setViewportSize({ width: 720, height: 520 })
  await page.goto(await address(inOrder, '&method=map&processes=2&ui=min'))
  await expect(page.getByText('This code came with the link')).toBeVisible()
  await page.getByRole('textbox', { name: /^Your own code/ }).click()
  expect(await page.locator('iframe').count()).toBe(0)
  expect(await sidewaysOverflow(page)).toBe(0)
  expect(await axeFindings(page)).toEqual([])
  // The page's policy refuses the style sheet that axe brings along.
  expect(problems.filter((problem) => !problem.includes('Applying inline style'))).toEqual([])
  problems.length = 0
  await page.getByRole('button', { name: 'Run this code' }).click()
  await toTheEnd(page)
  await expect(slots(page)).toHaveCount(6)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('about:blank')
  await page.goto(await address(inOrder))
  await expect(page.getByRole('textbox', { name: /^Your own code/ })).toContainText('const items = [30, 10, 20')
  await page.getByRole('textbox', { name: /^Your own code/ }).press('Control+End')
  await page.keyboard.type(' // mine')
  await expect(page.getByText('This code came with the link')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Run this code' })).toBeVisible()
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await sidewaysOverflow(page)).toBe(0)
  expect(await axeFindings(page)).toEqual([])
  problems.length = 0
})

test('the workers of own code share memory where the page may, and lose nothing where it may not', async ({
  page,
  ownOrigins,
}) => {
  for (const headers of [isolations['COOP and COEP'], isolations['no headers']]) {
    await using hosts = await startOwnCodeHosts(headers)
    ownOrigins.add(new URL(hosts.url).origin)
    await page.goto(`${hosts.url}${await address(null, '&processes=4&chunksize=1&method=map')}`)
    await page.getByRole('combobox', { name: 'Start from an example' }).selectOption('A race on shared memory')
    await run(page).click()
    if (headers === isolations['no headers']) {
      await expect(output(page)).toContainText('This page may not share memory, so no update can be lost here.')
      continue
    }
    await toTheEnd(page)
    // 24 tasks of 20,000 additions: as many or fewer, and no loss this time is a normal outcome.
    const answer = /Answer: (\d+)/.exec((await output(page).textContent()) ?? '')?.[1]
    expect(Number(answer)).toBeGreaterThan(0)
    expect(Number(answer)).toBeLessThanOrEqual(480_000)
    await expect(output(page)).toContainText('Only the first 24 items are run here')
  }
})
