import { readFile } from 'node:fs/promises'
import { downloaded, measured, quick, type Report, runState, textOf } from './support/lab-page.ts'
import { heardNext, listen } from './support/screen-reader.ts'
import { axeFindingsInBothThemes, expect, sidewaysOverflow, test } from './support/test.ts'

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

test('a run ends with a chart, a table, a CSV and a JSON that say the same', async ({ page }) => {
  await measured(page)
  const report: Report = JSON.parse(await textOf(await downloaded(page, 'JSON')))
  expect(report).toMatchObject({ result: '17984', resultOk: true, machine: { isolated: true } })
  expect(report.points.map(({ workers }) => workers)).toEqual([1, 2])

  const rows = (await textOf(await downloaded(page, 'CSV')))
    .trim()
    .split('\r\n')
    .map((line) => line.split(','))
  const [header, ...trials] = rows
  const column = (name: string): number => header?.indexOf(name) ?? -1
  expect(trials).toHaveLength(report.rounds.length * 3)
  for (const point of report.points) {
    const own = trials.filter(
      (row) => row[column('condition')] === 'pool' && row[column('workers')] === `${point.workers}`,
    )
    const walls = own.map((row) => Number(row[column('wallMs')]))
    expect(median(walls)).toBeCloseTo(point.medianMs, 6)
    const logs = own.map((row) => Math.log(Number(row[column('speedup')])))
    expect(Math.exp(median(logs))).toBeCloseTo(point.speedup, 6)
  }

  const chart = await page.getByRole('img', { name: /^Speedup by worker count/ }).getAttribute('aria-label')
  await page.getByRole('tab', { name: 'Table' }).click()
  await expect(page.getByRole('table')).toBeVisible()
  for (const { workers, rounds } of report.points) {
    // The first cell names the row and chooses it.
    const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: `${workers}`, exact: true }) })
    const cells = row.getByRole('cell')
    const shown = (await cells.allTextContents()).find((text) => /^[\d.]+×$/.test(text))
    expect(chart).toContain(`${workers} ${workers === 1 ? 'worker' : 'workers'} ${shown}`)
    expect(await cells.allTextContents()).toContain(`${rounds}`)
  }
})

test('the headline is the finding, with its count marked on the chart', async ({ page }) => {
  await measured(page)
  const cpus = await page.evaluate(() => navigator.hardwareConcurrency)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/×/)
  await expect(page.getByText(`${cpus} logical CPUs`).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Inside one run' })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Timeline of/ })).toBeVisible()
})

test('cancel acts before the next round and keeps the points; continue goes on from there', async ({ page }) => {
  await page.goto('#/speedup?v=1&workload=sleep&size=5&workers=1,2&seconds=60')
  await page.getByRole('button', { name: /^Run/ }).click()
  await expect(page.getByRole('cell', { name: /^[2-9] rounds$/ }).first()).toBeVisible({ timeout: 20_000 })
  await page.keyboard.press('Escape')
  await expect.poll(() => runState(page), { timeout: 2000 }).toBe('cancelled')
  const kept: Report = JSON.parse(await textOf(await downloaded(page, 'JSON')))
  expect(kept.rounds.length).toBeGreaterThanOrEqual(2)
  await expect(page.getByRole('main').getByText(/^Cancelled after \d+ rounds$/)).toBeVisible()

  await page.getByRole('button', { name: 'Continue' }).click()
  await expect.poll(() => runState(page)).toBe('running')
  const rounds = async (): Promise<number> =>
    Number.parseInt(
      (await page
        .getByRole('cell', { name: /^\d+ rounds$/ })
        .first()
        .textContent()) ?? '',
      10,
    )
  await expect.poll(rounds, { timeout: 20_000 }).toBeGreaterThan(kept.rounds.length)
  await page.getByRole('button', { name: /^Cancel/ }).click()
  await expect.poll(() => runState(page)).toBe('cancelled')
  const both: Report = JSON.parse(await textOf(await downloaded(page, 'JSON')))
  expect(both.rounds.slice(0, kept.rounds.length)).toEqual(kept.rounds)
  expect(both.rounds.length).toBeGreaterThan(kept.rounds.length)
})

test('a link reproduces the settings and carries the points', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await measured(page, `${quick}&chunksize=7&schedule=static&seed=5`)
  const before = await page.getByRole('img', { name: /^Speedup by worker count/ }).getAttribute('aria-label')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByRole('main').getByText('Link copied')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link.length).toBeLessThan(600)

  await page.goto('about:blank')
  await page.goto(link)
  await expect(page.getByText('From the link')).toBeVisible()
  const after = await page.getByRole('img', { name: /^Speedup by worker count/ }).getAttribute('aria-label')
  expect(after).toBe(before)
  await expect(page.getByRole('radio', { name: 'Static' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Set…' })).toBeChecked()
  expect(page.url()).toContain('seed=5')
})

test('an exported report opens again, and stands beside a later run', async ({ page }) => {
  await measured(page)
  const path = await (await downloaded(page, 'JSON')).path()
  const chart = page.getByRole('img', { name: /^Speedup by worker count/ })
  const before = await chart.getAttribute('aria-label')

  await page.goto('#/speedup?v=1&workload=sleep')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('How fast will')
  const more = async (item: string, file: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: item }).click()
    await (await chooser).setFiles(file)
  }
  await more('Open a JSON report', path)
  await expect(page.getByText('Reopened')).toBeVisible()
  expect(await chart.getAttribute('aria-label')).toBe(before)
  await more('Draw a JSON report beside this', path)
  await page.getByRole('tab', { name: 'Table' }).click()
  await expect(page.getByRole('columnheader', { name: 'Compared run' })).toBeVisible()
})

test('a file that is no report is refused in words, and what was shown stays', async ({ page }) => {
  await measured(page)
  const title = await page.getByRole('heading', { level: 1 }).textContent()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Open a JSON report' }).click()
  await (await chooser).setFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') })
  await expect(page.getByRole('main').getByText('The file could not be opened')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
})

test('the chart can be saved as SVG and as PNG', async ({ page }) => {
  await measured(page)
  const svg = await textOf(await downloaded(page, 'SVG'))
  expect(svg).toMatch(/^<svg[^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/)
  expect(svg).toContain('logical CPU')
  const png = await readFile(await (await downloaded(page, 'PNG')).path())
  expect(png.subarray(1, 4).toString()).toBe('PNG')
})

test('the guess is made before the run and stays on the chart after it', async ({ page }) => {
  await page.goto(quick)
  const guess = page.getByRole('slider', { name: 'Your guess', exact: true })
  await guess.focus()
  await page.keyboard.press('Home')
  for (let press = 0; press < 7; press++) await page.keyboard.press('ArrowRight')
  await expect(page.getByText('0.8×').first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => runState(page), { timeout: 30_000 }).toBe('done')
  await expect(page.getByText(/guess 0\.8×/)).toBeVisible()
  const report = JSON.parse(await textOf(await downloaded(page, 'JSON'))) as { guess: unknown }
  expect(report.guess).toEqual({ workers: 2, speedup: 0.8 })
})

test('skipping the guess is told, and the focus stays on the page', async ({ page }) => {
  await page.goto(quick)
  await page.getByRole('button', { name: 'Skip the guess' }).focus()
  await listen(page)
  await page.keyboard.press('Enter')
  expect(await heardNext(page)).toEqual(['Guess skipped'])
  await expect(page.getByRole('main')).toBeFocused()
})

test('everything can be done with the keyboard: set up, run, choose a point, open it', async ({ page }) => {
  await page.goto(quick)
  await page.getByRole('option', { name: /Prime counting/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { selected: true })).not.toContainText('Prime counting')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('option', { selected: true })).toContainText('Prime counting')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => runState(page), { timeout: 30_000 }).toBe('done')
  const points = page.getByRole('slider', { name: 'Measured point' })
  await points.focus()
  await page.keyboard.press('Home')
  await expect(page.getByRole('button', { name: 'Fewer workers' })).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Inside one run' })).toBeFocused()
})

test('a hostile link is clamped and said so, and never run', async ({ page }) => {
  const address = '#/speedup?v=1&workload=%3Cimg%20src%3Dx%3E&size=-5&workers=0,-1,1e9&seconds=1e9&points=zzz&guess=NaN'
  await page.goto(address)
  await expect(page.getByRole('main').getByText('Part of the link could not be used')).toBeVisible()
  await expect(page.getByRole('option', { selected: true })).toContainText('Prime counting')
  expect(await page.locator('main img[src="x"]').count()).toBe(0)
  expect(await runState(page)).toBe('idle')
})

test('leaving the exhibit stops its workers', async ({ page }) => {
  await page.goto('#/speedup?v=1&workload=sleep&size=100&workers=1,2&seconds=60')
  await page.getByRole('button', { name: /^Run/ }).click()
  await expect.poll(() => page.workers().length).toBeGreaterThan(0)
  await page.getByRole('link', { name: /all exhibits/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('How much faster')
  await expect.poll(() => page.workers().length).toBe(0)
})

test('trying other settings and coming back loses no result', async ({ page }) => {
  await measured(page)
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await page.getByRole('radio', { name: 'Static' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('How fast will')
  await page.getByRole('radio', { name: 'Dynamic' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
})

test('inside a course page it shows one row of controls, the finding and the way to the playground', async ({
  page,
}) => {
  await page.setViewportSize({ width: 720, height: 520 })
  await measured(page, `${quick}&ui=min`)
  await expect(page.getByRole('banner')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/×/)
  const link = page.getByRole('link', { name: 'Open in playground' })
  await expect(link).toHaveAttribute('href', /points=/)
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(520)
  // With keys: Run, Cancel and Run again are one stop.
  const button = page.getByRole('button', { name: 'Run again' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(button).toBeFocused()
  await expect(page.getByText('What was shown is still here.')).toBeVisible()
})

for (const [width, height] of [
  [1280, 800],
  [360, 640],
] as const) {
  test(`a result fits ${width} px and passes axe in every view and theme`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await measured(page)
    for (const view of ['Graph', 'Table', 'Python']) {
      await page.getByRole('tab', { name: view }).click()
      await expect(page.getByRole('tabpanel')).not.toBeEmpty()
      expect(await sidewaysOverflow(page)).toBe(0)
      expect(await axeFindingsInBothThemes(page)).toEqual([])
    }
  })
}
