import { expect, test } from 'vitest'
import { integer } from '#base'
import { LessonModel, recordsOf } from './lesson-model.ts'
import type { Main, PrintedLine } from './script.ts'

const scripts = {
  double: async (_main: Main<string>, { x }: { x: number }): Promise<number> => 2 * x,
}

interface Settings {
  readonly workers: number
}

const params = { workers: integer({ fallback: 2, min: 1, max: 8 }) }
const line = (text: string, at: number): PrintedLine => ({ pid: 1001, process: 'SpawnProcess-1', text, at })

/** A host whose runs end when the test says so. */
function setUp(query = '') {
  const calls: { resolve: (value: unknown) => void; reject: (error: Error) => void; tell: (news: unknown) => void }[] =
    []
  const written: string[] = []
  let print = (_line: PrintedLine): void => {}
  let ended = 0
  const model = new LessonModel<Settings, typeof scripts>({
    ...{ part: 'test', params, query: new URLSearchParams(query), wait: async () => {} },
    replaceQuery: (next) => void written.push(next.toString()),
    open: async (hear) => {
      print = hear
      return {
        run: (_part, _script, _setup, tell) =>
          new Promise((resolve, reject) => void calls.push({ resolve, reject, tell })),
        [Symbol.dispose]: () => void ended++,
      }
    },
  })
  const begun = async (count: number) => {
    while (calls.length < count) await new Promise((resolve) => setTimeout(resolve))
    return calls[count - 1] as (typeof calls)[number]
  }
  return { model, begun, written, say: (said: PrintedLine) => print(said), ended: () => ended }
}

test('a script that ran to its end leaves a record with what was printed, in the order of writing', async () => {
  const { model, begun, say } = setUp()
  const ran = model.run('double', { x: 4 }, 2)
  const call = await begun(1)
  say(line('second', 2))
  say(line('first', 1))
  call.resolve(8)
  expect(await ran).toBe(true)
  const [record] = recordsOf<typeof scripts, 'double'>(model.store.getSnapshot().records, 'double')
  expect(record).toMatchObject({ setup: { x: 4 }, result: 8 })
  expect(record?.lines.map(({ text }) => text)).toEqual(['first', 'second'])
})

test('a cancelled run ends its processes and leaves no record, even when its result still comes', async () => {
  const { model, begun, ended } = setUp()
  const ran = model.run('double', { x: 4 })
  const call = await begun(1)
  model.cancel()
  call.resolve(8)
  expect(await ran).toBe(false)
  expect(ended()).toBe(1)
  expect(model.store.getSnapshot()).toMatchObject({ activity: { state: 'cancelled' }, records: [] })
})

test('a failure is said, ends the repeats, and what ran before is kept', async () => {
  const { model, begun } = setUp()
  const repeated = model.repeat(5, 'double', { x: 1 })
  ;(await begun(1)).resolve(2)
  ;(await begun(2)).reject(new Error('no worker could be started'))
  await repeated
  const { activity, records } = model.store.getSnapshot()
  expect(activity).toEqual({ state: 'failed', reason: 'no worker could be started' })
  expect(records).toHaveLength(1)
})

test('settings go into the address and come from it, and what cannot be used is said', () => {
  const { model, written } = setUp('workers=99')
  expect(model.store.getSnapshot()).toMatchObject({
    settings: { workers: 8 },
    message: 'workers: 99 is outside 1 to 8; 8 is used.',
  })
  model.set({ workers: 3 })
  expect(written).toEqual(['workers=3'])
  model.adopt(new URLSearchParams('workers=5'))
  expect(model.store.getSnapshot().settings).toEqual({ workers: 5 })
  expect(model.permalink().toString()).toBe('workers=5')
})
