import { existsSync } from 'node:fs'
import { test as base, expect } from '@playwright/test'
import { launch } from 'puppeteer-core'
import { encodeCode } from '../src/sandbox/code-link.ts'
import { attackCount, attacks } from './support/attacks.ts'
import { isolations, startOwnCodeHosts } from './support/own-code-hosts.ts'

// Playwright drives only a Firefox of its own; this one is the system's, over WebDriver BiDi.
const firefox = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path))

base.skip(firefox === undefined, 'Firefox is not installed here')
base.slow()

base('no way out is open to own code in Firefox, however the page is served', async () => {
  const browser = await launch({ browser: 'firefox', executablePath: firefox ?? '', headless: true })
  try {
    for (const headers of Object.values(isolations)) {
      await using hosts = await startOwnCodeHosts(headers)
      const code = await encodeCode(attacks(hosts.outside))
      const page = await browser.newPage()
      await page.goto(
        `${hosts.url}#/speedup?v=1&workload=own-code&view=code&workers=1,2&seconds=1&size=100&code=${code}`,
      )

      // The page answers whoever reaches it by a channel's name.
      await page.evaluate(() => {
        const channel = new BroadcastChannel('leak')
        channel.onmessage = () => channel.postMessage('heard')
      })
      // A page that its service worker loads once more just then has to be asked again; one that runs has no such button.
      await page.waitForFunction(
        () => {
          const buttons = [...document.querySelectorAll('button')]
          const run = buttons.find((button) => button.textContent?.startsWith('Run this code'))
          if (run !== undefined && run.ariaDisabled !== 'true') run.click()
          return document.body.textContent?.includes('all tried')
        },
        { timeout: 60_000, polling: 200 },
      )
      const lines = () => page.$eval('section pre', (printed) => (printed.textContent ?? '').split('\n'))
      await expect.poll(async () => new Set(await lines()).size).toBe(attackCount)
      expect((await lines()).filter((line) => !line.startsWith('closed '))).toEqual([])
      expect(hosts.reached).toEqual([])
      await page.close()
    }
  } finally {
    await browser.close()
  }
})
