import { expect, test } from 'vitest'
import { evidenceOf } from './evidence.ts'
import { frameAt } from './frame-at.ts'
import { questionFor } from './questions.ts'
import { type Method, methods, type Setup } from './setup.ts'
import { simulate } from './simulate.ts'

const setup: Setup = {
  ...{ method: 'imap', processes: 4, chunksize: 2, items: 16, costs: 'one-slow' },
  ...{ waiting: 0, failing: 0, seed: 1, cpus: 4 },
}
const runOf = (method: Method, change: Partial<Setup> = {}) => simulate({ ...setup, ...change, method })

test.each(methods)('what is asked beside %s is answered by the run of another method', (method) => {
  const { name, answeredBy, question } = questionFor(method)
  expect(answeredBy).not.toBe(method)
  const { sentence, position } = evidenceOf(name, runOf(method), runOf(answeredBy))
  expect(sentence).toMatch(/^In your runs?[ ,]/)
  expect(position).toBeGreaterThan(0)
  expect(question.options).toHaveLength(4)
})

test('the evidence bears out the option that is called right', () => {
  const [imap, map] = [runOf('imap'), runOf('map')]
  const first = evidenceOf('first', imap, map)
  expect(first.sentence).toMatch(/^In your runs imap had a first result after [\d.]+ ms, map handed over all 16 after/)
  const before = frameAt(map, first.position - 1).slots
  expect(before.some(({ state }) => state === 'delivered')).toBe(false)
  expect(frameAt(map, first.position).slots.every(({ state }) => state === 'delivered')).toBe(true)

  expect(evidenceOf('order', map, imap).sentence).toBe(
    'In your run imap held 4 results and waited for 49 and 64 (event 40).',
  )

  const later = evidenceOf('later', runOf('apply'), runOf('apply_async'))
  expect(later.sentence).toBe('In your run, right after the calls: 16 AsyncResults, 16 pending, 0 ready.')
})

test('a run that shows nothing of the kind says so', () => {
  const alone = { processes: 1, items: 3, costs: 'equal' } as const
  expect(evidenceOf('order', null, runOf('imap', alone)).sentence).toContain('nothing to hold')
  expect(evidenceOf('first', runOf('imap', { failing: 8 }), runOf('map', { failing: 8 })).sentence).toContain(
    'raised ValueError',
  )
})
