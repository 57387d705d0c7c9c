import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { pythonLines } from './python-tokens.ts'

const kinds = (source: string) => pythonLines(source).map((line) => line.map(({ kind, text }) => `${kind}:${text}`))

test('no character is lost or added', () => {
  const alphabet = () => string({ unit: 'grapheme' })
  assert(
    property(alphabet(), (source) => {
      const again = pythonLines(source).map((line) => line.map(({ text }) => text).join(''))
      expect(again.join('\n')).toBe(source)
    }),
  )
})

test('keywords, strings and comments are told apart', () => {
  expect(kinds('for x in "a # b":  # not "c"')).toEqual([
    [
      'keyword:for',
      'plain: ',
      'plain:x',
      'plain: ',
      'keyword:in',
      'plain: ',
      'string:"a # b"',
      'plain::  ',
      'comment:# not "c"',
    ],
  ])
})

test('a keyword inside a name is no keyword', () => {
  expect(kinds('imported = format')).toEqual([['plain:imported', 'plain: = ', 'plain:format']])
})

test('a string in three quotes goes on over the lines', () => {
  expect(kinds('"""one\nif two\n""" + x')).toEqual([
    ['string:"""one'],
    ['string:if two'],
    ['string:"""', 'plain: + ', 'plain:x'],
  ])
})

test('an escaped quote does not end a string, and a lone quote ends with its line', () => {
  expect(kinds("f'it\\'s' + y")).toEqual([["string:f'it\\'s'", 'plain: + ', 'plain:y']])
  expect(kinds("'open\nif")).toEqual([["string:'open"], ['keyword:if']])
})
