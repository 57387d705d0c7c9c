import { resolve } from 'node:path'
import { build } from 'vite'

/** Builds a page of benchmarks, and returns the folder to serve. */
export async function buildBench(root: string): Promise<string> {
  const outDir = `.cache/${root.replace('e2e/', '').replaceAll('/', '-')}`
  await build({
    configFile: resolve('vite.config.ts'),
    root,
    logLevel: 'error',
    build: { outDir: resolve(outDir), emptyOutDir: true, manifest: false },
  })
  return outDir
}
