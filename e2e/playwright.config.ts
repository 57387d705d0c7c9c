import { defineConfig } from '@playwright/test'
import { browserArgs, findBrowser } from '../src/cli/browser.ts'

const port = Number(process.env['PLAYGROUND_PORT'] ?? 4273)

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // The measurements under test want the CPUs for themselves.
  workers: 1,
  // A shared machine can stop for seconds. What passes only the second time is printed as flaky, to be mended.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['../src/cli/reporters/playwright.ts']],
  webServer: {
    command: `node src/cli/run.mjs start --port ${port}`,
    cwd: '..',
    // The server takes the next port when this one is in use, so its own word says where it is.
    wait: { stdout: /playground: (?<playground_url>\S+)/ },
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
  use: {
    // Recording takes time of every test that passes; what fails is tried, and recorded, again.
    trace: 'on-first-retry',
    // The offline cache of a first visit would fill beside every measurement; the specs about it let it.
    serviceWorkers: 'block',
    launchOptions: { executablePath: await findBrowser(), args: [...browserArgs()] },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium', viewport: { width: 1280, height: 800 } } }],
})
