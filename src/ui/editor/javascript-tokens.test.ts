import { expect, test } from 'vitest'
import { javascriptTokens } from './javascript-tokens.ts'

const seen = (text: string): string[] =>
  javascriptTokens(text).map(({ from, to, kind }) => `${kind} ${text.slice(from, to)}`)

test('keywords are whole words, and no properties', () => {
  expect(seen('const format = a.of + letter(new Map())')).toEqual(['keyword const', 'keyword new'])
})

test('what stands in a string or a comment is no code, over lines where the language allows it', () => {
  expect(seen('f(\'if // no\', "a\\"b") // return\n/* for\nlet */ `one\ntwo {x}`')).toEqual([
    "string 'if // no'",
    'string "a\\"b"',
    'comment // return',
    'comment /* for\nlet */',
    'string `one\ntwo {x}`',
  ])
})

test('a division is no regular expression', () => {
  expect(seen('n = n / 2 + m / 3')).toEqual([])
  expect(seen('x = /[/"]/g.test(y)')).toEqual(['string /[/"]/g'])
})

test('a string that is not closed ends with its line', () => {
  expect(seen("a = 'open\nlet b")).toEqual(["string 'open", 'keyword let'])
})
