import type { Token } from './python-tokens.ts'

/** The words of TypeScript that the programs shown here use as keywords. */
const keywords = new Set(
  (
    'as async await break case catch class const continue default do else export extends false finally for from ' +
    'function if import in instanceof interface let new null of return static switch this throw true try type typeof ' +
    'undefined using void while yield'
  ).split(' '),
)

const pieces =
  /(?<comment>\/\/.*)|(?<string>'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?|`(?:\\.|[^`\\])*`?)|(?<word>[\p{L}_$][\p{L}\p{N}_$]*)/gu

/**
 * Colours TypeScript for reading, as `pythonLines` does Python: keywords, strings and comments, line by line.
 * It knows no comment or template over several lines.
 */
export function typescriptLines(source: string): readonly (readonly Token[])[] {
  return source.split('\n').map((line) => {
    const tokens: Token[] = []
    let at = 0
    const put = (kind: Token['kind'], end: number): void => {
      if (end > at) tokens.push({ kind, text: line.slice(at, end) })
      at = end
    }
    for (const found of line.matchAll(pieces)) {
      const { comment, string, word } = found.groups ?? {}
      const isKeyword = word !== undefined && keywords.has(word) && line[found.index - 1] !== '.'
      put('plain', found.index)
      const kind = comment !== undefined ? 'comment' : string !== undefined ? 'string' : isKeyword ? 'keyword' : 'plain'
      put(kind, found.index + found[0].length)
    }
    put('plain', line.length)
    return tokens
  })
}
