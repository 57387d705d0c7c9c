import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPrograms } from './explore-input.ts'
import { promelaOf } from './promela.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'explore-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function written(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

const neutral = {
  name: 'one',
  shared: { r: 0 },
  observe: ['r'],
  procs: [{ locals: {}, code: [{ a: [['r', 'r+1']] }] }],
}

it('one program and an array of programs are both read', async () => {
  const one = await readPrograms(await written('one.json', JSON.stringify(neutral)), 'lecture')
  const two = await readPrograms(await written('two.json', JSON.stringify([neutral, neutral])), 'lecture')
  expect([one.length, two.length]).toEqual([1, 2])
})

it('the surface language is cut at the granularity that is asked for', async () => {
  const path = await written('counter.race', 'shared r = 0\nprocess P (n = 2):\n    r = r + 1\n')
  const [coarse] = await readPrograms(path, 'statement')
  const [fine] = await readPrograms(path, 'lecture')
  expect(coarse?.name).toBe('counter')
  expect(coarse?.procs[0]?.code.length).toBe(1)
  expect(fine?.procs[0]?.code.length).toBeGreaterThan(1)
})

it.each([
  ['broken.json', '{"name": ', /broken\.json: this is not JSON: line 1, column 10$/],
  ['comma.json', '[\n  {"name": "one",\n   "shared": ,}\n]', /comma\.json: this is not JSON: line 3, column 14$/],
  ['quotes.json', "{\n  'name': 1\n}", /quotes\.json: this is not JSON: line 2, column 3$/],
  ['twice.json', '{}\n{}', /twice\.json: this is not JSON: line 2, column 1$/],
  ['empty.json', '\n', /empty\.json: this is not JSON: it is empty$/],
  [
    'wrong.json',
    JSON.stringify([neutral, { ...neutral, observe: ['q'] }]),
    /wrong\.json: \[1\]: observe\[0\]: there is no/,
  ],
  ['broken.race', 'shared r = 0\nprocess P:\n    q = = 1\n', /broken\.race: line 3, column \d+: /],
])('%s is refused in one line that names the place', async (name, text, message) => {
  const path = await written(name, text)
  const refused = readPrograms(path, 'lecture')
  await expect(refused).rejects.toThrow(message)
  await expect(refused).rejects.toMatchObject({ name: 'CommandError', exitCode: 2 })
  await refused.catch((error: Error) => expect(error.message.split('\n').length).toBe(1))
})

it('a file that is not there is refused by name', async () => {
  await expect(readPrograms(join(folder, 'missing.json'), 'lecture')).rejects.toThrow('there is no such file')
})

it('Spin gets the same steps: a guard and its assignment as one, a test as a choice of places', async () => {
  const [program] = await readPrograms(
    await written(
      'spin.json',
      JSON.stringify({
        ...neutral,
        procs: [{ locals: { x: 0 }, code: [{ g: 'r==0', a: [['r', 'x!=0 ? 1 : 2']] }, { j: ['r==2', 2, 0] }] }],
      }),
    ),
    'lecture',
  )
  expect(program === undefined ? '' : promelaOf(program)).toBe(
    [
      'byte r = 0;',
      'active proctype P0() {',
      '  byte x = 0;',
      '  P0_0: atomic { (r==0); r = (x!=0 -> 1 : 2) };',
      '  P0_1: if :: r==2 -> goto P0_2 :: else -> goto P0_0 fi;',
      '  P0_2: end0: false',
      '}',
      '',
    ].join('\n'),
  )
})
