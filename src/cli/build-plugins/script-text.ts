import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import { disposeSymbols } from './dispose-symbols.ts'

const suffix = '?script'

/**
 * The text of a classic script that holds an entry and everything that it imports: for documents and workers that can
 * load nothing. One text for the same sources, so that a content security policy can name it by its hash.
 */
export async function scriptText(entry: string): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      target: 'es2022',
      write: false,
      minify: true,
      lib: { entry, formats: ['iife'], name: 'script' },
      rolldownOptions: { output: { banner: disposeSymbols, codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[]
  const [
    {
      output: [chunk],
    },
  ] = [output].flat() as [Rolldown.RolldownOutput]
  return chunk.code.trim()
}

/** `import text, { hash } from './entry.ts?script'`: `scriptText` of that entry, and what a policy calls it. */
export function scriptTexts(): Plugin {
  return {
    name: 'script-text',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(suffix)) return null
      const found = await this.resolve(source.slice(0, -suffix.length), importer)
      return found === null ? null : `${found.id}${suffix}`
    },
    async load(id) {
      if (!id.endsWith(suffix)) return null
      const entry = resolve(id.slice(0, -suffix.length))
      this.addWatchFile(entry)
      const text = await scriptText(entry)
      const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`
      return `export default ${JSON.stringify(text)}\nexport const hash = ${JSON.stringify(hash)}`
    },
  }
}
