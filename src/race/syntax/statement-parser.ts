import type { AssignOperator, Block, Call, Expression, Operation, Reference, Span, Statement } from './ast.ts'
import { ExpressionParser } from './expression-parser.ts'
import { limits } from './limits.ts'
import { SourceError } from './source-error.ts'
import { spanFrom, type TokenReader } from './token-reader.ts'

/** Arguments besides the object: the fewest and the most. */
const operations: Readonly<Record<Operation, readonly [fewest: number, most: number]>> = {
  CAS: [2, 2],
  fetch_add: [1, 1],
  swap: [1, 1],
  acquire: [0, 0],
  release: [0, 0],
  wait: [0, 1],
  notify: [0, 0],
  notify_all: [0, 0],
  put: [1, 1],
  get: [0, 0],
}

const isOperation = (word: string): word is Operation => Object.hasOwn(operations, word)

const assignOperators: readonly AssignOperator[] = ['=', '+=', '-=', '*=']

/** Reads statements and the blocks they make. */
export class StatementParser extends ExpressionParser {
  private readonly reader: TokenReader
  private blocks = 0

  constructor(reader: TokenReader) {
    super(reader)
    this.reader = reader
  }

  /** Everything below a line that ends in a colon. */
  block(): Block {
    this.openBlock()
    const statements: Statement[] = []
    do statements.push(this.statement())
    while (!this.closeBlock())
    return statements
  }

  /** Takes the colon, the end of the line and the indent. */
  protected openBlock(): void {
    this.reader.expectSymbol(':', 'End the line with a colon')
    this.reader.expect('newline', 'the end of the line', 'Put the block on lines of its own')
    this.reader.expect('indent', 'an indented block', 'Indent the lines that belong to it; "pass" does nothing')
    this.blocks += 1
    if (this.blocks <= limits.blocks) return
    throw new SourceError(this.reader.peek().span, 'there are too many blocks within blocks', 'Use fewer')
  }

  protected closeBlock(): boolean {
    if (!this.reader.at('dedent')) return false
    this.reader.next()
    this.blocks -= 1
    return true
  }

  protected endLine(): void {
    this.reader.expect('newline', 'the end of the line', 'Write one statement on a line')
  }

  statement(): Statement {
    const { kind, text, span } = this.reader.peek()
    if (kind !== 'name') throw this.reader.unexpected('a statement', 'Begin with a variable or a word of the language')
    switch (text) {
      case 'if':
        return this.branch()
      case 'while':
        return this.loop()
      case 'for':
        return this.counted()
      case 'with':
        return this.withObject()
      case 'await':
      case 'assert': {
        this.reader.next()
        const condition = this.expression()
        this.endLine()
        return { kind: text, condition, span: spanFrom(span, condition.span) }
      }
      case 'break':
      case 'continue':
      case 'pass':
      case 'fence':
        this.reader.next()
        this.endLine()
        return { kind: text, span }
      default:
        return this.assignmentOrCall()
    }
  }

  private branch(elifs = 0): Statement {
    if (elifs > limits.depth) {
      throw new SourceError(this.reader.peek().span, 'there are too many "elif" in a row', 'Use fewer')
    }
    const start = this.reader.next().span
    const condition = this.expression()
    const span = spanFrom(start, condition.span)
    const chosen = this.block()
    return { kind: 'if', condition, chosen, otherwise: this.otherwise(elifs), span }
  }

  private otherwise(elifs: number): Block {
    if (this.reader.at('name', 'elif')) return [this.branch(elifs + 1)]
    return this.reader.take('else') ? this.block() : []
  }

  private loop(): Statement {
    const start = this.reader.next().span
    const condition = this.expression()
    return { kind: 'while', condition, span: spanFrom(start, condition.span), body: this.block() }
  }

  private counted(): Statement {
    const start = this.reader.next().span
    const { text: variable } = this.variable('a name for the counter')
    const hint = 'Write "for i in range(3):"'
    for (const word of ['in', 'range']) if (!this.reader.take(word)) throw this.reader.unexpected(`"${word}"`, hint)
    this.reader.expectSymbol('(', hint)
    const first = this.expression()
    const second = this.reader.take(',') ? this.expression() : null
    const close = this.reader.expectSymbol(')', hint)
    const zero: Expression = { kind: 'number', value: 0, span: first.span }
    const [from, to] = second === null ? [zero, first] : [first, second]
    return { kind: 'for', variable, from, to, span: spanFrom(start, close.span), body: this.block() }
  }

  private withObject(): Statement {
    const start = this.reader.next().span
    const object = this.reference('the name of a lock')
    return { kind: 'with', object, span: spanFrom(start, object.span), body: this.block() }
  }

  private assignmentOrCall(): Statement {
    const direct = this.callAhead()
    if (direct !== null) {
      this.endLine()
      return direct
    }
    const target = this.reference('a statement')
    if (this.reader.at('symbol', '.')) {
      const call = this.method(target)
      this.endLine()
      return call
    }
    const operator = assignOperators.find((candidate) => this.reader.take(candidate))
    if (operator === undefined) throw this.reader.unexpected('"="', 'Assign a value, or call something')
    const value = this.callAhead() ?? this.expression()
    this.endLine()
    return { kind: 'assign', target, operator, value, span: spanFrom(target.span, value.span) }
  }

  /** A call where one stands: `CAS(r, x, y)` or `q.get()`. */
  private callAhead(): Call | null {
    const { text, span } = this.reader.peek()
    if (isOperation(text) && this.reader.peek(1).text === '(') return this.direct(text, span)
    if (this.reader.peek().kind !== 'name' || this.reader.peek(1).text !== '.') return null
    return isOperation(this.reader.peek(2).text) ? this.method(this.reference('a name')) : null
  }

  private direct(operation: Operation, start: Span): Call {
    this.reader.next()
    this.reader.next()
    const object = this.reference('the name of what is shared')
    const args: Expression[] = []
    while (this.reader.take(',')) args.push(this.expression())
    return this.finish(operation, object, args, start)
  }

  private method(object: Reference): Call {
    this.reader.expectSymbol('.', 'Write "lock.acquire()"')
    const { text, span } = this.reader.next()
    if (!isOperation(text)) {
      throw new SourceError(span, `nothing is called "${text}" here`, `Known are ${Object.keys(operations).join(', ')}`)
    }
    this.reader.expectSymbol('(', `Write "${text}()"`)
    const args: Expression[] = []
    if (!this.reader.at('symbol', ')')) {
      do args.push(this.expression())
      while (this.reader.take(','))
    }
    return this.finish(text, object, args, object.span)
  }

  private finish(operation: Operation, object: Reference, args: readonly Expression[], start: Span): Call {
    const close = this.reader.expectSymbol(')', 'Close the bracket of the call')
    const span = spanFrom(start, close.span)
    const [fewest, most] = operations[operation]
    if (args.length >= fewest && args.length <= most) return { kind: 'call', operation, object, args, span }
    const wanted = fewest === most ? `${fewest}` : `${fewest} to ${most}`
    throw new SourceError(
      span,
      `${operation} takes ${wanted} values besides what it works on, not ${args.length}`,
      'Add or remove one',
    )
  }
}
