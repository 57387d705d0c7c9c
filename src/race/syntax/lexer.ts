import type { Span } from './ast.ts'
import { limits } from './limits.ts'
import { SourceError } from './source-error.ts'

export type TokenKind = 'name' | 'number' | 'symbol' | 'newline' | 'indent' | 'dedent' | 'end'

export interface Token {
  readonly kind: TokenKind
  /** As written; empty for an indent, a dedent and the end. */
  readonly text: string
  readonly span: Span
}

const tokenPattern = /[ ]+|#.*|([A-Za-z][A-Za-z0-9_]*)|(\d[\dA-Za-z_.]*)|(==|!=|<=|>=|\+=|-=|\*=|[-+*%<>=()[\],:.])/y

/** What people write from other languages, and what it is called here. */
const foreign: Readonly<Record<string, string>> = {
  '&': 'Write "and"',
  '|': 'Write "or"',
  '!': 'Write "not"',
  '/': 'There is no division; numbers are whole',
  ';': 'Write one statement on a line',
  '{': 'Blocks are made by indenting their lines',
  '}': 'Blocks are made by indenting their lines',
  _: 'A name starts with a letter',
  '\t': 'Indent with spaces',
}

const fallbackHint = 'Names, whole numbers and the signs + - * % = < > ( ) [ ] , : . make a program'

/** Reads one line at a time, and turns the depth of indentation into tokens of its own. */
class Lexer {
  private readonly tokens: Token[] = []
  private readonly depths: number[] = [0]
  private line = 0
  private offset = 0

  read(text: string): readonly Token[] {
    for (const row of text.split('\n')) {
      this.line += 1
      this.readRow(row.endsWith('\r') ? row.slice(0, -1) : row)
      this.offset += row.length + 1
    }
    const last: Span = {
      start: text.length,
      end: text.length,
      line: this.line,
      column: 1 + text.length - text.lastIndexOf('\n') - 1,
    }
    for (const depth of this.depths) if (depth > 0) this.tokens.push({ kind: 'dedent', text: '', span: last })
    this.tokens.push({ kind: 'end', text: '', span: last })
    return this.tokens
  }

  private span(from: number, to: number): Span {
    return { start: this.offset + from, end: this.offset + to, line: this.line, column: from + 1 }
  }

  private readRow(row: string): void {
    const depth = row.length - row.trimStart().length
    const code = row.slice(depth)
    if (code === '' || code.startsWith('#')) return
    const tab = row.slice(0, depth).search(/[^ ]/)
    if (tab >= 0)
      throw new SourceError(this.span(tab, tab + 1), 'this indent is not made of spaces', 'Indent with spaces')
    this.indentTo(depth)
    this.readCode(row, depth)
    this.tokens.push({ kind: 'newline', text: '', span: this.span(row.length, row.length) })
  }

  private indentTo(depth: number): void {
    const current = this.depths.at(-1) ?? 0
    if (depth > current) {
      this.depths.push(depth)
      this.tokens.push({ kind: 'indent', text: '', span: this.span(0, depth) })
      return
    }
    while (depth < (this.depths.at(-1) ?? 0)) {
      this.depths.pop()
      this.tokens.push({ kind: 'dedent', text: '', span: this.span(0, depth) })
    }
    if (depth !== this.depths.at(-1)) {
      const reason = 'this line is indented like no block above it'
      throw new SourceError(this.span(0, depth), reason, 'Indent the lines of a block by the same number of spaces')
    }
  }

  private readCode(row: string, from: number): void {
    tokenPattern.lastIndex = from
    while (tokenPattern.lastIndex < row.length) {
      const start = tokenPattern.lastIndex
      const match = tokenPattern.exec(row)
      if (match === null) throw this.unknown(row, start)
      const span = this.span(start, tokenPattern.lastIndex)
      const [text, name, number, symbol] = match
      if (name !== undefined) this.tokens.push({ kind: 'name', text: this.checkedName(text, span), span })
      else if (number !== undefined) this.tokens.push({ kind: 'number', text: this.checkedNumber(text, span), span })
      else if (symbol !== undefined) this.tokens.push({ kind: 'symbol', text, span })
    }
  }

  private unknown(row: string, at: number): SourceError {
    const sign = String.fromCodePoint(row.codePointAt(at) ?? 0)
    return new SourceError(
      this.span(at, at + sign.length),
      `"${sign}" means nothing here`,
      foreign[sign] ?? fallbackHint,
    )
  }

  private checkedName(text: string, span: Span): string {
    if (text.length <= limits.name) return text
    throw new SourceError(span, `this name has ${text.length} characters`, `Use at most ${limits.name}`)
  }

  private checkedNumber(text: string, span: Span): string {
    if (/^\d{1,10}$/.test(text) && Number(text) <= 2_147_483_647) return text
    throw new SourceError(span, `"${text}" is not a whole number below 2^31`, 'Write digits only, for example 42')
  }
}

/**
 * Splits a text into tokens; blank lines and comments vanish.
 * @throws {SourceError} at the first character that belongs to no token
 */
export function tokenize(text: string): readonly Token[] {
  if (text.length > limits.characters) {
    const span = { start: limits.characters, end: text.length, line: 1, column: 1 }
    throw new SourceError(span, `the text has ${text.length} characters`, `A program has at most ${limits.characters}`)
  }
  return new Lexer().read(text)
}
