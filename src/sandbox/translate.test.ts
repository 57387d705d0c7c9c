import { expect, test } from 'vitest'
import { longestCode } from './code-limits.ts'
import { translate } from './translate.ts'
import { atLine, codeError, lineOfStack, ownLine } from './worker/code-error.ts'
import { assemble } from './worker-source.ts'

test('types go and lines stay', async () => {
  const text = 'interface A {\n  b: number\n}\nexport const run = (a: A): number =>\n  a.b as number\n'
  const translated = await translate(text)
  expect(translated.state).toBe('fine')
  if (translated.state !== 'fine') return
  const lines = translated.javascript.split('\n')
  expect(lines).toHaveLength(text.split('\n').length)
  expect(lines[4]).toMatch(/^ +a\.b/)
  expect(translated.javascript).not.toMatch(/interface|number/)
})

test('a mistake has its line and column, counted from 1', async () => {
  expect(await translate('const a = 1\nconst b = ;')).toMatchObject({ state: 'wrong', line: 2 })
  const mistake = await translate('let a = (1;')
  expect(mistake.state === 'wrong' && mistake.message).toBe('Line 1: Unexpected token, expected ",", column 11')
})

test('a text that is too long is refused before it is read', async () => {
  expect(await translate('x'.repeat(longestCode + 1))).toMatchObject({ state: 'wrong', line: null })
})

test("the visitor's lines are where the worker's text has them", () => {
  const javascript = 'const items = [1]\nfunction run() {\n  fail()\n}'
  const { source, place } = assemble('one\ntwo', javascript)
  const lines = source.split('\n')
  expect(lines.slice(place.first - 1, place.last).join('\n')).toBe(javascript)
  expect(ownLine(place.first, place)).toBe(1)
  expect(ownLine(place.last + 1, place)).toBeNull()
})

test('an error is placed at the innermost line of a stack that is the visitor’s', () => {
  const place = { first: 10, last: 20 }
  const stack = 'Error: x\n    at helper (blob:null/1:3:7)\n    at run (blob:null/1:12:9)\n    at blob:null/1:19:1'
  expect(lineOfStack(stack, 'blob:null/1', place)).toBe(3)
  expect(lineOfStack('run@blob:null/1:20:4\n@blob:null/1:2:1', 'blob:null/1', place)).toBe(11)
  expect(lineOfStack('at native code', 'blob:null/1', place)).toBeNull()
  const error = Object.assign(new RangeError('too far'), { stack })
  expect(codeError(error, 'blob:null/1', place)).toMatchObject({ name: 'RangeError', message: 'Line 3: too far' })
  expect(codeError('text', 'blob:null/1', place).message).toContain('threw text')
  expect(atLine('Uncaught SyntaxError: no', 4)).toBe('Line 4: no')
})
