import { assertNever } from '#base'
import type { BinaryOperator, Expression, Reference, Span } from './ast.ts'
import { limits } from './limits.ts'
import { SourceError } from './source-error.ts'
import { spanFrom, type TokenReader } from './token-reader.ts'

/** Operators by how loosely they bind, `or` first. Comparisons stand alone, since `a < b < c` means two things. */
const levels: readonly (readonly BinaryOperator[])[] = [
  ['or'],
  ['and'],
  ['==', '!=', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '%'],
]
const notLevel = 2

/** Words that no variable may be called. */
const reserved: ReadonlySet<string> = new Set([
  ...['shared', 'local', 'const', 'lock', 'semaphore', 'barrier', 'queue', 'condition', 'process', 'observe'],
  ...['if', 'elif', 'else', 'while', 'for', 'in', 'range', 'with', 'await', 'assert', 'break', 'continue', 'pass'],
  ...['fence', 'and', 'or', 'not', 'True', 'False', 'me', 'value', 'CAS', 'fetch_add', 'swap'],
  ...['acquire', 'release', 'wait', 'notify', 'notify_all', 'put', 'get'],
])

/** Reads expressions: Python's operators on whole numbers, without calls. */
export class ExpressionParser {
  private readonly tokens: TokenReader
  private depth = 0

  constructor(tokens: TokenReader) {
    this.tokens = tokens
  }

  expression(): Expression {
    const expression = this.choice()
    if (this.depth > 0 || height(expression) <= limits.depth) return expression
    throw new SourceError(expression.span, 'this is nested too deeply', 'Use a variable for a part of it')
  }

  private choice(): Expression {
    return this.nested(() => {
      const value = this.binary(0)
      if (!this.tokens.take('if')) return value
      const condition = this.binary(0)
      if (!this.tokens.take('else')) throw this.tokens.unexpected('"else"', 'Write "a if condition else b"')
      const ifFalse = this.expression()
      return { kind: 'choice', condition, ifTrue: value, ifFalse, span: spanFrom(value.span, ifFalse.span) }
    })
  }

  /** A variable, `r.value`, or an element of an array. */
  reference(what: string): Reference {
    const { text: name, span } = this.variable(what)
    if (this.tokens.take('[')) {
      const index = this.expression()
      const close = this.tokens.expectSymbol(']', 'Close the bracket of the index')
      return { kind: 'element', name, index, span: spanFrom(span, close.span) }
    }
    const attribute = this.tokens.at('symbol', '.') && this.tokens.peek(1).text === 'value'
    if (attribute) {
      this.tokens.next()
      this.tokens.next()
    }
    return { kind: 'name', name, attribute, span: spanFrom(span, this.tokens.previous.span) }
  }

  /** A name that may be a variable's. */
  variable(what: string): { text: string; span: Span } {
    const { text, span } = this.tokens.expect('name', what, 'A name starts with a letter')
    if (!reserved.has(text)) return { text, span }
    throw new SourceError(span, `"${text}" is a word of the language`, `Write ${what} here`)
  }

  private nested<T>(read: () => T): T {
    this.depth += 1
    if (this.depth > limits.depth) {
      throw new SourceError(this.tokens.peek().span, 'this is nested too deeply', 'Use a variable for a part of it')
    }
    const result = read()
    this.depth -= 1
    return result
  }

  private operatorAt(level: number): BinaryOperator | undefined {
    const { kind, text } = this.tokens.peek()
    if (kind !== 'symbol' && kind !== 'name') return undefined
    return levels[level]?.find((operator) => operator === text)
  }

  private binary(level: number): Expression {
    if (level === levels.length) return this.unary()
    if (level === notLevel && this.tokens.at('name', 'not')) return this.negation()
    let left = this.binary(level + 1)
    for (let count = 0; ; count++) {
      const operator = this.operatorAt(level)
      if (operator === undefined) return left
      if (count >= limits.depth || (level === notLevel && count > 0)) throw this.tooMany(level)
      this.tokens.next()
      const right = this.binary(level + 1)
      left = { kind: 'binary', operator, left, right, span: spanFrom(left.span, right.span) }
    }
  }

  private tooMany(level: number): SourceError {
    const { span } = this.tokens.peek()
    if (level === notLevel) return new SourceError(span, 'two comparisons in a row', 'Write "a < b and b < c"')
    return new SourceError(span, 'this expression is too long', 'Use a variable for a part of it')
  }

  private negation(): Expression {
    return this.nested(() => {
      const start = this.tokens.next().span
      const operand = this.binary(notLevel)
      return { kind: 'unary', operator: 'not', operand, span: spanFrom(start, operand.span) }
    })
  }

  private unary(): Expression {
    const start = this.tokens.peek().span
    if (!this.tokens.take('-')) return this.primary()
    return this.nested(() => {
      const operand = this.unary()
      const span = spanFrom(start, operand.span)
      if (operand.kind === 'number') return { kind: 'number', value: 0 - operand.value, span }
      return { kind: 'unary', operator: '-', operand, span }
    })
  }

  private primary(): Expression {
    const token = this.tokens.peek()
    if (token.kind === 'number') return { kind: 'number', value: Number(this.tokens.next().text), span: token.span }
    if (this.tokens.take('True')) return { kind: 'number', value: 1, span: token.span }
    if (this.tokens.take('False')) return { kind: 'number', value: 0, span: token.span }
    if (this.tokens.take('me')) return { kind: 'name', name: 'me', attribute: false, span: token.span }
    if (this.tokens.take('(')) {
      const inner = this.expression()
      this.tokens.expectSymbol(')', 'Close the bracket')
      return inner
    }
    if (token.kind === 'name') return this.reference('a variable or a number')
    throw this.tokens.unexpected('a value', 'Write a variable, a number or an expression')
  }
}

/** How many operators stand within each other. */
function height(expression: Expression): number {
  switch (expression.kind) {
    case 'number':
    case 'name':
      return 1
    case 'element':
      return 1 + height(expression.index)
    case 'unary':
      return 1 + height(expression.operand)
    case 'binary':
      return 1 + Math.max(height(expression.left), height(expression.right))
    case 'choice':
      return 1 + Math.max(...[expression.condition, expression.ifTrue, expression.ifFalse].map(height))
    default:
      return assertNever(expression)
  }
}
