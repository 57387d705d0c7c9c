import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import packageJson from './package.json' with { type: 'json' }
import { contentPolicy } from './src/cli/build-plugins/content-policy.ts'
import { disposeSymbols } from './src/cli/build-plugins/dispose-symbols.ts'
import { licences } from './src/cli/build-plugins/licences.ts'
import { scriptText, scriptTexts } from './src/cli/build-plugins/script-text.ts'
import { serviceWorker } from './src/cli/build-plugins/service-worker.ts'
import { workerEntries } from './src/cli/build-plugins/worker-entries.ts'
import { isolationHeaders } from './src/cli/headers.ts'

/** The version, and the commit where there is a repository: an exported measurement says which build made it. */
function buildName(): string {
  const { status, stdout } = spawnSync('git', ['describe', '--always', '--dirty', '--exclude=*'], { encoding: 'utf8' })
  return status === 0 ? `${packageJson.version}+${stdout.trim()}` : packageJson.version
}

/**
 * Puts `src/ui` into cascade layers, which lose to every rule outside of one: style sheets are loaded with the parts that
 * need them, in any order, and a page's own rule must win over that of a building block all the same.
 */
const layers: Plugin = {
  name: 'layers',
  enforce: 'pre',
  transform(code, id) {
    const [, file] = /\/src\/ui\/(base|.*\.module)\.css$/.exec(id) ?? []
    return file === undefined ? null : `@layer base, ui; @layer ${file === 'base' ? 'base' : 'ui'} {${code}}`
  },
}

/** Building blocks that no exhibit but one shows at first: their styles come with them. */
const rare = /\/ui\/(CopyOutcome|CornerNotice|Dialog|EmbedForm|ListBox|ToggleChips)\.module\.css$/

/**
 * One style sheet for the building blocks and one for each exhibit: a page loads few files. The lessons of the pool share
 * one too: what each adds is little.
 */
function styleSheet(id: string): string | null {
  // Only the race draws histograms.
  if (/\/ui\/charts\/Histogram\.module\.css$/.test(id)) return 'race-styles'
  const [, folder = ''] = /\/src\/(?:exhibits\/)?([^.]+)\/(?!Picture)\w+\.module\.css$/.exec(id) ?? []
  return rare.test(id) || folder === '' || folder === 'app' || folder === 'ui/charts'
    ? null
    : `${folder.replace(/^pool\/(?!calls).+$/, 'pool-lesson').replaceAll('/', '-')}-styles`
}

/** What is there before an exhibit is loaded goes into one file: many small ones compress badly. */
const shell =
  /\/(node_modules\/(react|react-dom|scheduler)\/.*|src\/base\/(assert-never|random|store)|src\/exhibits\/(index|([a-z]+\/)?exhibit)|src\/ui\/(Announcer|Button|FrameIcons|Icon|Menu|Notice|PhasePatterns|StatusIcons|class-names|list-keys|use-store))\.[jt]sx?$/

const thirdParties = licences()
const frameScript = await scriptText(join(import.meta.dirname, 'src/sandbox/frame.ts'))

// Relative base: dist/ works from any folder of any static host. The manifest tells .size-limit.js what loads what.
export default defineConfig({
  base: './',
  plugins: [react(), layers, scriptTexts(), contentPolicy([frameScript]), thirdParties.page, serviceWorker()],
  define: { __BUILD__: JSON.stringify(buildName()) },
  // Without a line number in each class name, the style sheets stay within their budget.
  css: { modules: { generateScopedName: '[hash:base64:4]' } },
  worker: {
    format: 'es',
    plugins: () => [...thirdParties.workers(), scriptTexts(), workerEntries()],
    rolldownOptions: { output: { banner: disposeSymbols } },
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: styleSheet }, { name: 'shell', test: shell }] },
      },
    },
  },
  server: { headers: isolationHeaders },
  preview: { headers: isolationHeaders },
  // No test is about time, and a busy machine is slow.
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'], testTimeout: 60_000 },
})
