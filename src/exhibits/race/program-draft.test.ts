import fc from 'fast-check'
import { expect, test } from 'vitest'
import { racePrograms } from '#race'
import * as core from './core.ts'
import { check, limitsText, longestDraft, sizeText } from './program-draft.ts'

test.each(racePrograms.map(({ id, source }) => [id, source] as const))('%s can be used as it is', (_, source) => {
  const checked = check(source, core)
  expect(checked.state).toBe('fine')
})

test('says how large a program is', () => {
  const checked = check('shared r = 0\nprocess P (n = 2):\n    x = r\n    r = x + 1\n', core)
  expect(checked).toEqual({ state: 'fine', processes: 2, steps: 4 })
  if (checked.state === 'fine') expect(sizeText(checked)).toBe('2 processes, 4 steps')
})

test('a mistake has its line, its column and a hint', () => {
  const source = 'shared r = 0\nprocess P:\n    r = z + 1\n'
  const checked = check(source, core)
  expect(checked).toMatchObject({ state: 'wrong', line: 3, column: 9 })
  if (checked.state === 'wrong') {
    expect(checked.hint).not.toBe('')
    expect(source.slice(checked.start, checked.end)).toBe('z')
  }
})

test('a text that does not fit into a link is refused at the place where it is too long', () => {
  const checked = check(`${'# a comment line\n'.repeat(300)}`, core)
  expect(checked).toMatchObject({ state: 'wrong', start: longestDraft })
  expect(limitsText).toContain('4,000')
})

test('any text at all is either fine or wrong at a place inside it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (source) => {
      const checked = check(source, core)
      if (checked.state === 'wrong') expect(checked.start).toBeLessThanOrEqual(source.length)
    }),
  )
})
