import type { Span } from './ast.ts'
import type { Token, TokenKind } from './lexer.ts'
import { SourceError } from './source-error.ts'

const shown = (token: Token): string => {
  if (token.kind === 'newline') return 'the line ends'
  if (token.kind === 'end') return 'the text ends'
  if (token.kind === 'indent' || token.kind === 'dedent') return 'the indentation changes'
  return `"${token.text}" stands`
}

/** The smallest span that holds both. */
export function spanFrom(first: Span, last: Span): Span {
  return { start: first.start, end: last.end, line: first.line, column: first.column }
}

/** Walks over the tokens of a text. */
export class TokenReader {
  private readonly tokens: readonly Token[]
  private place = 0

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  /** The token `ahead` of the next one; the end for all that follow it. */
  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.place + ahead, this.tokens.length - 1)] as Token
  }

  /** The token taken last. */
  get previous(): Token {
    return this.tokens[Math.max(this.place - 1, 0)] as Token
  }

  next(): Token {
    const token = this.peek()
    this.place += 1
    return token
  }

  at(kind: TokenKind, text?: string): boolean {
    const token = this.peek()
    return token.kind === kind && (text === undefined || token.text === text)
  }

  /** Takes the next token where it is this symbol or word. */
  take(text: string): boolean {
    const token = this.peek()
    if ((token.kind !== 'symbol' && token.kind !== 'name') || token.text !== text) return false
    this.place += 1
    return true
  }

  /** @throws {SourceError} where something else comes next */
  expect(kind: TokenKind, expected: string, hint: string): Token {
    if (this.peek().kind !== kind) throw this.unexpected(expected, hint)
    return this.next()
  }

  /** @throws {SourceError} where something else comes next */
  expectSymbol(text: string, hint: string): Token {
    if (!this.at('symbol', text)) throw this.unexpected(`"${text}"`, hint)
    return this.next()
  }

  unexpected(expected: string, hint: string): SourceError {
    const token = this.peek()
    return new SourceError(token.span, `${shown(token)} where ${expected} should be`, hint)
  }
}
