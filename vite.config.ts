import { spawnSync } from 'node:child_process'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import packageJson from './package.json' with { type: 'json' }
import { isolationHeaders } from './src/cli/headers.ts'

/** The version, and the commit where there is a repository: an exported measurement says which build made it. */
function buildName(): string {
  const { status, stdout } = spawnSync('git', ['describe', '--always', '--dirty', '--exclude=*'], { encoding: 'utf8' })
  return status === 0 ? `${packageJson.version}+${stdout.trim()}` : packageJson.version
}

// Relative base: dist/ works from any folder of any static host. The manifest tells .size-limit.js what loads what.
export default defineConfig({
  base: './',
  plugins: [react()],
  define: { __BUILD__: JSON.stringify(buildName()) },
  // Without a line number in each class name, the one style sheet stays within its budget.
  css: { modules: { generateScopedName: '[hash:base64:4]' } },
  worker: { format: 'es' },
  build: { target: 'es2022', assetsInlineLimit: 0, manifest: true, cssCodeSplit: false },
  server: { headers: isolationHeaders },
  preview: { headers: isolationHeaders },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'] },
})
