import type { Page } from '@playwright/test'
import { encodeCode } from '../src/sandbox/code-link.ts'
import { isolations, startOwnCodeHosts } from './support/own-code-hosts.ts'
import { axeFindings, expect, sidewaysOverflow, test } from './support/test.ts'

// What the page answers with is the server's word alone.
test.use({ serviceWorkers: 'block' })

const address = async (code: string, rest = ''): Promise<string> =>
  `#/speedup?v=1&workload=own-code&view=code&workers=1,2&seconds=1&size=100${rest}&code=${await encodeCode(code)}`

const output = (page: Page) => page.getByRole('region', { name: 'Output' })
const run = (page: Page) => page.getByRole('button', { name: /^Run/ })

test('a flood of lines, each in a turn of its own, is cut, and the page stays usable', async ({ page }) => {
  const code = `const items = [1]
const run = () => new Promise(() => {
  const turn = new MessageChannel()
  turn.port1.onmessage = () => { for (let i = 0; i < 50; i++) console.log('flood', i); turn.port2.postMessage(0) }
  turn.port2.postMessage(0)
})`
  await page.goto(await address(code))
  await run(page).click()
  await expect(output(page)).toContainText('the rest was left out')
  await page.getByRole('button', { name: /^Cancel/ }).click()
  await expect(page.getByText('Cancelled before the first round').first()).toBeVisible()
  expect(((await output(page).locator('pre').textContent()) ?? '').split('\n').length).toBeLessThanOrEqual(500)
})

test('a flood of errors that nothing catches ends its worker, and the page says why', async ({ page }) => {
  const code = `const items = [1, 2]
const run = () => new Promise(() => { setInterval(() => { throw new Error('again') }, 1) })`
  await page.goto(await address(code))
  await run(page).click()
  await expect(output(page)).toContainText('it had more errors than a worker may')
  await expect(run(page)).toBeEnabled()
})

test('code that closes its worker is run once more on another, and then said to be lost', async ({ page }) => {
  await page.goto(await address('const items = [1, 2]\nconst run = (i) => { if (i === 2) close(); return i }'))
  await run(page).click()
  await expect(output(page)).toContainText(/worker \d+ died before returning task 1, .*it closed itself/)
})

test('after many workers have ended in it the frame is made anew, and the next run works', async ({ page }) => {
  await page.goto(
    await address('const items = [1]\nconst run = () => { throw new Error("no") }').then((to) =>
      to.replace('1,2', '1,8'),
    ),
  )
  await run(page).click()
  await expect(output(page)).toContainText('Line 2: no')
  const marked = () => page.evaluate(() => document.querySelector('iframe')?.hasAttribute('data-first') ?? false)
  await page.evaluate(() => document.querySelector('iframe')?.setAttribute('data-first', ''))
  // How many of its workers a pool has started when its first task fails is a matter of time; one at least has ended.
  for (let turn = 0; (await marked()) && turn < 24; turn++) {
    await run(page).click()
    await expect(page.getByRole('button', { name: /^Cancel/ })).toBeHidden()
  }
  expect(await marked()).toBe(false)
  expect(await page.locator('iframe').count()).toBe(1)
  await expect(output(page)).toContainText('Line 2: no')
})

test('a reply that means to change what the page trusts changes nothing', async ({ page }) => {
  const code = `Object.prototype.polluted = 'worker'
const items = [1, 2]
const run = () => JSON.parse('{"__proto__": {"polluted": "reply"}, "constructor": {"prototype": {"polluted": "reply"}}}')
const combine = () => ({ toString: 1, length: 1e9, then: 1 })`
  await page.goto(await address(code))
  await run(page).click()
  await expect(page.getByRole('region', { name: 'Answer of every run' })).toContainText('"then":1')
  expect(await page.evaluate(() => Reflect.get({}, 'polluted') ?? Reflect.get(Object, 'polluted') ?? null)).toBeNull()
})

test('the widget shows the code of its link, runs it when told, and shows the curve', async ({ page, problems }) => {
  await page.setViewportSize({ width: 720, height: 520 })
  await page.goto(await address('const items = [1, 2, 3]\nconst run = (i) => i', '&ui=min'))
  await expect(page.getByText('This code came with the link')).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^Your own code/ })).toContainText('const items = [1, 2, 3]')
  expect(await page.locator('iframe').count()).toBe(0)
  expect(await sidewaysOverflow(page)).toBe(0)
  expect(await axeFindings(page)).toEqual([])
  // The page's policy refuses the style sheet that axe brings along.
  expect(problems.filter((problem) => !problem.includes('Applying inline style'))).toEqual([])
  problems.length = 0
  await page.getByRole('button', { name: 'Run this code' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('×')
  await expect(page.getByRole('img', { name: /^Speedup by worker count/ })).toBeVisible()
})

test('without shared memory the race template says why nothing can be lost', async ({ page, ownOrigins }) => {
  await using hosts = await startOwnCodeHosts(isolations['no headers'])
  ownOrigins.add(new URL(hosts.url).origin)
  await page.goto(`${hosts.url}#/speedup?v=1&workload=own-code&view=code&workers=1,2&seconds=1`)
  await page.getByRole('combobox', { name: 'Start from an example' }).selectOption('A race on shared memory')
  await run(page).click()
  await expect(output(page)).toContainText('This page may not share memory, so no update can be lost here.')
})
