import type { Page } from '@playwright/test'
import { encodeCode } from '../src/sandbox/code-link.ts'
import { attackCount, attacks } from './support/attacks.ts'
import { isolations, startOwnCodeHosts } from './support/own-code-hosts.ts'
import { axeFindings, expect, sidewaysOverflow, test } from './support/test.ts'

// What the page answers with is the server's word alone.
test.use({ serviceWorkers: 'block' })

const address = async (code: string | null, rest = 'workers=1,2&seconds=1&size=100'): Promise<string> =>
  `#/speedup?v=1&workload=own-code&view=code&${rest}${code === null ? '' : `&code=${await encodeCode(code)}`}`

const runState = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['run'])

const editor = (page: Page) => page.getByRole('textbox', { name: /^Your own code/ })
const output = (page: Page) => page.getByRole('region', { name: 'Output' })

/** Opens a text as a link does, and lets it run. */
async function runCode(page: Page, code: string, rest?: string): Promise<void> {
  await page.goto(await address(code, rest))
  await page.getByRole('button', { name: /^Run this code/ }).click()
}

test('a program of the gallery is measured, and every worker count gives its answer', async ({ page }) => {
  await page.goto(await address(null))
  await expect(editor(page)).toContainText('function isPrime')
  await page.getByRole('button', { name: /^Run/ }).click()
  await expect.poll(() => runState(page), { timeout: 30_000 }).toBe('done')
  await expect(page.getByRole('region', { name: 'Answer of every run' })).toContainText('9592')
  await page.getByRole('tab', { name: 'Table' }).click()
  await expect(page.getByRole('table')).toBeVisible()
  await page.getByRole('tab', { name: 'Code' }).click()
  await expect(output(page)).toContainText('Answer: 9592')
  await expect(output(page)).toContainText('100 now')
})

test('tasks that wait are faster on more workers', async ({ page }) => {
  const code = `export const items = Array.from({ length: 24 }, (_, i) => i)
    export const run = async (i) => { await new Promise((done) => setTimeout(done, 15)); return i }`
  await runCode(page, code, 'workers=1,4&seconds=4')
  await expect.poll(() => runState(page), { timeout: 30_000 }).toBe('done')
  const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  expect(Number(/([\d.]+)×/.exec(heading)?.[1])).toBeGreaterThan(1.5)
  await expect(page.getByRole('region', { name: 'Answer of every run' })).toContainText('24 results, sum 276')
})

test('what is wrong is said with its line, before anything is measured', async ({ page }) => {
  const wrong: readonly (readonly [code: string, message: RegExp])[] = [
    ['const items = [1]\nfunction run(i) {\n  return (i;\n}', /Line 3: Unexpected token/],
    ['const items = [1]\nlet a = 1\nlet a = 2\nconst run = () => a', /Line 3: .*'a' has already been declared/],
    [
      'const items: number[] = [1]\n\nfunction run(i: number) {\n  return missing(i)\n}',
      /Line 4: missing is not defined/,
    ],
    ['const items = [1]', /there is no function run\(item\)/],
    ['const run = () => 1', /there is no items/],
    ['const items = 5\nconst run = () => 1', /items is number, not an array/],
    ['import x from "y"\nconst items = [1]\nconst run = () => x', /Line 1: there is nothing to import here/],
    ['const items = [1]\nconst run = () => () => 1', /could not be cloned/],
    ['const items = [1]\nconst run = () => new Uint8Array(64e6)', /larger than 16 MB/],
  ]
  for (const [code, message] of wrong) {
    await runCode(page, code)
    await expect(output(page).locator('p').first()).toHaveText(message, { timeout: 15_000 })
    await expect(page.getByRole('button', { name: /^Run/ })).toBeVisible()
  }
})

test('a task without end is stopped by its time limit, and by Cancel, and the page goes on', async ({ page }) => {
  const loop = 'const items = [1, 2]\nconst run = (i) => { while (i === 2); return i }'
  await runCode(page, loop)
  await expect(output(page)).toContainText('still running after 5000 ms', { timeout: 20_000 })
  await page.getByRole('button', { name: /^Run/ }).click()
  await expect(page.getByRole('progressbar', { name: /Running your code once/ })).toBeVisible()
  await page.getByRole('button', { name: /^Cancel/ }).click()
  await expect(page.getByText('Cancelled before the first round').first()).toBeVisible()
  // A text that never comes to its end is stopped by Cancel too.
  await runCode(page, 'const items = [1]\nconst run = () => 1\nwhile (true);')
  await page.getByRole('button', { name: /^Cancel/ }).click()
  await expect(page.getByText('Cancelled before the first round').first()).toBeVisible()
  await page.getByRole('tab', { name: 'Graph' }).click()
  await expect(page.getByRole('img', { name: /^No measurements yet/ })).toBeVisible()
})

test('what is printed is shown, and cut where it is too much', async ({ page }) => {
  const code = `const items = [1]
function run() { for (let i = 0; i < 100000; i++) console.log('line', i, { i }); throw new Error('printed') }`
  await runCode(page, code)
  await expect(output(page)).toContainText('line 0 {"i":0}', { timeout: 15_000 })
  await expect(output(page)).toContainText('the rest was left out')
  await expect(output(page)).toContainText('Line 2: printed')
  const shown = await output(page).locator('pre').textContent()
  expect(shown?.length).toBeLessThan(50_000)
})

test('code from a link does nothing until "Run this code" is pressed', async ({ page }) => {
  await page.goto(await address('const items = [1]\nconst run = () => { throw new Error("ran") }'))
  await expect(page.getByText('This code came with the link')).toBeVisible()
  await editor(page).click()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' // mine')
  await expect(editor(page)).toContainText('// mine')
  expect(await page.locator('iframe').count()).toBe(0)
  await expect(page.getByRole('button', { name: /^Run this code/ })).toBeVisible()
  await page.getByRole('button', { name: /^Run this code/ }).click()
  await expect(output(page)).toContainText('Line 2: ran')
  await expect(page.getByText('This code came with the link')).toBeHidden()
  await expect.poll(() => page.url()).toContain('code=')
  await page.reload()
  await expect(page.getByText('This code came with the link')).toBeVisible()
})

test('an address without readable code says so', async ({ page }) => {
  for (const code of ['%3Cscript%3E', 'AAAA', 'x'.repeat(20_000)]) {
    await page.goto('about:blank')
    await page.goto(`#/speedup?v=1&workload=own-code&view=code&code=${code}`)
    await expect(page.getByText('Part of the link could not be used').first()).toBeVisible()
    await expect(editor(page)).toContainText('function isPrime')
  }
})

test('workers that update one word without a lock lose updates, or are told apart from those that did not', async ({
  page,
}) => {
  await page.goto(await address(null, 'workers=1,4&seconds=2'))
  await page.getByRole('combobox', { name: 'Start from an example' }).selectOption('A race on shared memory')
  await page.getByRole('button', { name: /^Run/ }).click()
  // No loss this time is a normal outcome; a loss is found by comparing the answers.
  await expect.poll(() => runState(page), { timeout: 30_000 }).toMatch(/done|failed/)
  if ((await runState(page)) === 'failed') await expect(page.getByText(/gave \d+; \d+ is right/).first()).toBeVisible()
  else await expect(page.getByRole('region', { name: 'Answer of every run' })).toContainText('4000000')
})

test('the editor is worked by keyboard, and nothing is amiss for axe', async ({ page, problems }) => {
  await page.goto(await address(null))
  await editor(page).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('const items = [?]\nfunction run() {')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('return 1')
  await expect(editor(page)).toHaveText(/^const items = \[\?\]function run\(\) \{ {4}return 1$/)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(editor(page)).not.toBeFocused()
  expect(problems).toEqual([])
  expect(await axeFindings(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await sidewaysOverflow(page)).toBe(0)
  expect(await axeFindings(page)).toEqual([])
})

test('typing over lines, joining and cutting them, pasting and undoing leave the policy nothing to refuse', async ({
  page,
  problems,
}) => {
  await page.goto(await address(null))
  const lines = () => editor(page).locator('.cm-line').allTextContents()
  const first = async () => (await lines()).slice(0, 3)
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await editor(page).click()
  await press('Control+a')
  await page.keyboard.type('const a = 1')
  await press('Enter')
  await page.keyboard.type('if (a) return "b"')
  await press('Enter')
  await page.keyboard.type('// c')
  expect(await lines()).toEqual(['const a = 1', 'if (a) return "b"', '// c'])
  // A key over several lines and over the parts of one; both are one step back.
  await press('Control+Home', 'Shift+ArrowDown', 'Shift+ArrowDown', 'x')
  expect(await lines()).toEqual(['x// c'])
  await press('Control+z')
  expect(await lines()).toEqual(['const a = 1', 'if (a) return "b"', '// c'])
  await press('Control+Home', 'ArrowDown', 'End', 'Backspace', 'Shift+Home', 'y')
  expect(await first()).toEqual(['const a = 1', 'y', '// c'])
  // Lines joined from either side, and a word gone.
  await press('Home', 'Backspace', 'End', 'Delete', 'Control+Backspace')
  expect(await lines()).toEqual(['const a = // c'])
  await press('Control+z', 'Control+z')
  // Several lines cut and pasted twice.
  await press('Control+a', 'Control+x')
  expect(await lines()).toEqual([''])
  await press('Control+v', 'Enter', 'Control+v', 'Shift+Control+Home', 'Backspace')
  expect(await lines()).toEqual([''])
  await press('Control+z')
  expect((await lines()).length).toBeGreaterThan(3)
  expect(problems).toEqual([])
})

for (const [name, headers] of Object.entries(isolations)) {
  test(`no way out is open to own code: ${name}`, async ({ page, problems, ownOrigins }) => {
    test.slow()
    await using hosts = await startOwnCodeHosts(headers)
    ownOrigins.add(new URL(hosts.url).origin)
    await page.goto(`${hosts.url}${await address(attacks(hosts.outside), 'workers=1,2&seconds=1')}`)
    // The page answers whoever reaches it by a channel's name.
    await page.evaluate(() => {
      const channel = new BroadcastChannel('leak')
      channel.onmessage = () => channel.postMessage('heard')
    })
    await page.getByRole('button', { name: /^Run this code/ }).click()
    await expect(output(page)).toContainText('all tried', { timeout: 45_000 })
    // What was printed comes by another way than the end of the run, and may come after it.
    const lines = async () => ((await output(page).locator('pre').textContent()) ?? '').split('\n')
    await expect.poll(async () => new Set(await lines()).size).toBe(attackCount)
    expect((await lines()).filter((line) => !line.startsWith('closed '))).toEqual([])
    // The browser says of each closed way that it was closed.
    problems.length = 0
    expect(hosts.reached).toEqual([])
    // The counter works: our own request reaches it.
    await (await fetch(`${hosts.outside}/control`)).text()
    expect(hosts.reached).toContain('GET /control')
  })
}
