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
