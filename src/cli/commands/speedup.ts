import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { parseReport, type SpeedupReport, summaryOf } from '#measure'
import { ensureBuild } from '../build.ts'
import { CommandError } from '../command-error.ts'
import { readSpeedupRequest, type SpeedupRequest, speedupAddress } from '../speedup-request.ts'
import { speedupTable } from '../speedup-table.ts'
import { visit } from '../visit.ts'

/** Cold starts and warm-up of many workers, and rounds begun within the budget, come on top of the seconds asked for. */
const patienceMs = (seconds: number): number => 2 * seconds * 1000 + 120_000

async function runToEnd(page: Page, seconds: number): Promise<void> {
  await page.getByRole('button', { name: /^Run/ }).first().click()
  const ended = await page.waitForFunction(
    () => {
      const { run } = document.documentElement.dataset
      return run === 'done' || run === 'cancelled' || run === 'failed' ? run : null
    },
    undefined,
    { timeout: patienceMs(seconds) },
  )
  const state = await ended.jsonValue()
  if (state === 'done') return
  const said = await page.getByRole('heading', { level: 1 }).textContent()
  throw new CommandError(`The run was ${state}: ${said}`)
}

async function download(page: Page): Promise<SpeedupReport> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download' }).click()
  await page.getByRole('menuitem', { name: 'JSON' }).click()
  return parseReport(await readFile(await (await coming).path(), 'utf8'))
}

/** The page clamps what it cannot use and says so on the screen, which nobody sees here. */
function checkSettings(request: SpeedupRequest, report: SpeedupReport): void {
  for (const name of ['workload', 'size', 'chunksize', 'seed'] as const) {
    const asked = request[name]
    if (asked === undefined || asked === report[name]) continue
    throw new CommandError(`The page measured with ${name} ${report[name]} and not ${asked}`)
  }
  const measured = report.points.map(({ workers }) => workers).join(',')
  if (measured === request.workers.join(',')) return
  throw new CommandError(`The page measured ${measured} workers and not ${request.workers.join(',')}`)
}

/**
 * `speedup --workload ID --workers 1,2,4 [--size N] [--chunksize N] [--seconds S] [--seed N]`: the lab of the page in a
 * headless browser. One JSON object on standard output, a table on standard error.
 */
export async function main(args: readonly string[]): Promise<number> {
  const request = readSpeedupRequest(args)
  await ensureBuild()
  await using visited = await visit()
  const { page, url } = visited
  await page.goto(`${url}${speedupAddress(request)}`)
  await runToEnd(page, request.seconds)
  const report = await download(page)
  checkSettings(request, report)
  const summary = summaryOf(report)
  process.stderr.write(speedupTable(summary))
  process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`)
  return summary.resultOk ? 0 : 1
}
