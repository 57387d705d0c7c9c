import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { expect } from './test.ts'

/** A run that takes a few seconds: small tasks, and a budget that ends it soon. */
export const quick = '#/speedup?v=1&workload=primes&size=200000&workers=1,2&seconds=1'

export const runState = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['run'])

export async function measured(page: Page, address = quick): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: /^Run/ }).click()
  await expect.poll(() => runState(page), { timeout: 30_000 }).toBe('done')
}

export async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8')
}

export async function downloaded(page: Page, item: string): Promise<Download> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download' }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${item}`) }).click()
  return download
}

/** What the specs read of an exported report. */
export interface Report {
  readonly points: readonly { workers: number; speedup: number; medianMs: number; rounds: number }[]
  readonly rounds: readonly { order: readonly unknown[]; serialMs: number; poolMs: Record<string, number> }[]
  readonly machine: { readonly hardwareConcurrency: number; readonly isolated: boolean }
  readonly result: string
  readonly resultOk: boolean
}
