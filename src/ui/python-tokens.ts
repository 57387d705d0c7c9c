/** A run of characters of one kind in a line of Python. */
export interface Token {
  readonly kind: 'keyword' | 'string' | 'comment' | 'plain'
  readonly text: string
}

/** @see https://docs.python.org/3/reference/lexical_analysis.html#keywords */
const keywords = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global ' +
    'if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
)

const pieces = /(?<comment>#.*)|(?<string>[rbfuRBFU]{0,2}(?:"""|'''|"|'))|(?<word>[\p{L}_][\p{L}\p{N}_]*)/gu

/**
 * Colours Python for reading: keywords, strings (also those over several lines) and comments, line by line.
 * The texts of a line's tokens joined are the line. It is no parser: an unfinished string ends with its line.
 */
export function pythonLines(source: string): readonly (readonly Token[])[] {
  let openQuote = ''
  return source.split('\n').map((line) => {
    const tokens: Token[] = []
    let at = 0
    const put = (kind: Token['kind'], end: number) => {
      if (end > at) tokens.push({ kind, text: line.slice(at, end) })
      at = end
    }
    const putString = (quote: string, from: number) => {
      const end = endOfString(line, from, quote)
      put('string', end ?? line.length)
      openQuote = end === null && quote.length === 3 ? quote : ''
    }
    if (openQuote !== '') putString(openQuote, 0)
    for (let found = next(line, at); found; found = next(line, at)) {
      put('plain', found.index)
      const text = found[0]
      if (found.groups?.['comment'] !== undefined) put('comment', line.length)
      else if (found.groups?.['string'] !== undefined) putString(text.replace(/^\w+/, ''), at + text.length)
      else put(keywords.has(text) ? 'keyword' : 'plain', at + text.length)
    }
    put('plain', line.length)
    return tokens
  })
}

function next(line: string, from: number): RegExpExecArray | null {
  pieces.lastIndex = from
  return pieces.exec(line)
}

/** Where the string that opened before `from` ends in this line, past its quote; null when it does not. */
function endOfString(line: string, from: number, quote: string): number | null {
  for (let at = from; at < line.length; at++) {
    if (line[at] === '\\') at++
    else if (line.startsWith(quote, at)) return at + quote.length
  }
  return null
}
