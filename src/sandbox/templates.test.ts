import { describe, expect, test } from 'vitest'
import { templates } from './templates.ts'
import { translate } from './translate.ts'

interface OwnModule {
  readonly items: readonly unknown[] | ((size: number) => readonly unknown[])
  readonly run: (item: unknown) => unknown
  readonly combine?: (results: readonly unknown[]) => unknown
}

const modules = import.meta.glob<OwnModule>('./templates/*.ts')

async function moduleOf(id: string): Promise<OwnModule> {
  const load = modules[`./templates/${id}.ts`]
  if (load === undefined) throw new RangeError(`no template is called ${id}`)
  return load()
}

describe.each(templates)('$title', ({ id, text }) => {
  test('is a text that can be run, with a title of its own', async () => {
    expect(await translate(text)).toMatchObject({ state: 'fine' })
    expect(text.startsWith('// ')).toBe(true)
    expect(templates.filter(({ title }) => text.startsWith(`// ${title}\n`))).toHaveLength(1)
  })

  // One needs what the playground provides, and one never ends.
  if (/race|endless/.test(id)) return

  test('gives the same whoever runs its tasks', async () => {
    const { items, run, combine = String } = await moduleOf(id)
    const list = typeof items === 'function' ? items(20) : items
    const forwards = await Promise.all(list.map(run))
    const backwards = (await Promise.all(list.toReversed().map(run))).toReversed()
    expect(combine(backwards)).toEqual(combine(forwards))
  })
})

test('the program to start with counts the primes below 20,000', async () => {
  const { items, run, combine } = await moduleOf('1-primes')
  const list = typeof items === 'function' ? items(20) : items
  expect(combine?.(list.map(run))).toBe(2262)
})
