import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typescriptLines } from './typescript-tokens.ts'

const kinds = (source: string): readonly string[] =>
  typescriptLines(source).flatMap((line) => line.map(({ kind, text }) => `${kind}:${text}`))

test('keywords, strings and comments are told apart, and a property is no keyword', () => {
  expect(kinds("await using pool = new Pool({ text: 'of // it' }) // ends it")).toEqual([
    'keyword:await',
    'plain: ',
    'keyword:using',
    'plain: ',
    'plain:pool',
    'plain: = ',
    'keyword:new',
    'plain: ',
    'plain:Pool',
    'plain:({ ',
    'plain:text',
    'plain:: ',
    "string:'of // it'",
    'plain: }) ',
    'comment:// ends it',
  ])
  expect(kinds('this.of')).toEqual(['keyword:this', 'plain:.', 'plain:of'])
})

test('the tokens of a line joined are the line, whatever is in it', () => {
  const any = fc.string({ unit: fc.constantFrom("'", '"', '`', '/', '\\', '\n', ' ', 'a', 'if') })
  fc.assert(
    fc.property(any, (source) => {
      const lines = typescriptLines(source).map((tokens) => tokens.map(({ text }) => text).join(''))
      expect(lines.join('\n')).toBe(source)
    }),
  )
})
