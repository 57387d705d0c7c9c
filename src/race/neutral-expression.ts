import type { BinaryOperator, Expression, Target } from './expression.ts'

/** Where a name's value is: one slot, or the slots of an array. */
export type Place = { readonly slot: number } | { readonly first: number; readonly length: number }

/** Finds a name, or gives undefined for a name that nobody declared. */
export type Resolve = (name: string) => Place | undefined

/** A text that is no expression; the message says at which column, counted from 1. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError'

  constructor(reason: string, text: string, column: number) {
    super(`${reason} at column ${column} of "${text}"`)
  }
}

/** From loosest to tightest; operators on one line group from the left. */
const levels: readonly (readonly BinaryOperator[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '%'],
]

interface Token {
  readonly text: string
  readonly column: number
}

const mostDepth = 200

const isName = (text: string): boolean => /^[A-Za-z_]/.test(text)

function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = []
  const pattern = /\s*(?:([A-Za-z_]\w*|\d+|[=!<>]=|&&|\|\||[-+*%<>!?:()[\]])|(\S))/gy
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [whole, token, wrong] = match
    const column = match.index + whole.length - (token ?? wrong ?? '').length + 1
    if (token === undefined) throw new ExpressionError(`"${wrong}" has no meaning`, text, column)
    tokens.push({ text: token, column })
  }
  return tokens
}

class Parser {
  readonly #text: string
  readonly #resolve: Resolve
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0

  constructor(text: string, resolve: Resolve) {
    this.#text = text
    this.#resolve = resolve
    this.#tokens = tokenize(text)
  }

  whole(): Expression {
    const expression = this.#choice()
    if (this.#at < this.#tokens.length) throw this.#unexpected('an operator')
    return expression
  }

  target(): Target {
    const expression = this.whole()
    if (expression.kind === 'slot' || expression.kind === 'element') return expression
    throw new ExpressionError('only a variable or an array element can be assigned', this.#text, 1)
  }

  #peek(): string {
    return this.#tokens[this.#at]?.text ?? ''
  }

  #take(text: string): boolean {
    if (this.#peek() !== text) return false
    this.#at++
    return true
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw this.#unexpected(`"${text}"`)
  }

  #unexpected(wanted: string): ExpressionError {
    const token = this.#tokens[this.#at]
    const found = token === undefined ? 'the end' : `"${token.text}"`
    return new ExpressionError(`expected ${wanted}, found ${found}`, this.#text, token?.column ?? this.#text.length + 1)
  }

  #choice(): Expression {
    // A visitor's text may nest as deep as it likes; the stack may not.
    if (++this.#depth > mostDepth) throw new ExpressionError('too deeply nested', this.#text, 1)
    const condition = this.#binary(0)
    this.#depth--
    if (!this.#take('?')) return condition
    const ifTrue = this.#choice()
    this.#expect(':')
    return { kind: 'choose', condition, ifTrue, ifFalse: this.#choice() }
  }

  #binary(level: number): Expression {
    const operators = levels[level]
    if (operators === undefined) return this.#unary()
    let left = this.#binary(level + 1)
    for (;;) {
      const operator = operators.find((candidate) => candidate === this.#peek())
      if (operator === undefined) return left
      this.#at++
      left = { kind: 'binary', operator, left, right: this.#binary(level + 1) }
    }
  }

  #unary(): Expression {
    if (++this.#depth > mostDepth) throw new ExpressionError('too deeply nested', this.#text, 1)
    const expression = this.#operand()
    this.#depth--
    return expression
  }

  #operand(): Expression {
    if (this.#take('!')) return { kind: 'not', operand: this.#unary() }
    if (this.#take('-')) {
      const operand = this.#unary()
      return operand.kind === 'number' ? { kind: 'number', value: -operand.value | 0 } : { kind: 'negate', operand }
    }
    if (this.#take('(')) {
      const inner = this.#choice()
      this.#expect(')')
      return inner
    }
    const token = this.#tokens[this.#at]
    if (token !== undefined && /^\d/.test(token.text)) return this.#number(token)
    if (token !== undefined && isName(token.text)) return this.#variable(token)
    throw this.#unexpected('a value')
  }

  #number({ text, column }: Token): Expression {
    const value = Number(text)
    // 2147483648 is there for its negative: the smallest number.
    if (value > 0x8000_0000) throw new ExpressionError(`${text} does not fit in 32 bits`, this.#text, column)
    this.#at++
    return { kind: 'number', value: value | 0 }
  }

  #variable({ text: name, column }: Token): Expression {
    const place = this.#resolve(name)
    if (place === undefined) throw new ExpressionError(`there is no variable "${name}"`, this.#text, column)
    this.#at++
    if ('slot' in place) {
      if (this.#peek() === '[') throw new ExpressionError(`"${name}" is no array`, this.#text, column)
      return { kind: 'slot', slot: place.slot }
    }
    if (!this.#take('[')) throw new ExpressionError(`the array "${name}" needs an index`, this.#text, column)
    const index = this.#choice()
    this.#expect(']')
    const { first, length } = place
    if (index.kind !== 'number') return { kind: 'element', name, first, length, index }
    if (index.value >= 0 && index.value < length) return { kind: 'slot', slot: first + index.value }
    throw new ExpressionError(`${name}[${index.value}] is outside the array of ${length}`, this.#text, column)
  }
}

/**
 * Reads a C-like expression: whole numbers, names, `a[i]`, `+ - * %`, comparisons, `&& || !`, `c ? x : y`, parentheses.
 * @throws {ExpressionError} naming the column
 */
export function parseExpression(text: string, resolve: Resolve): Expression {
  return new Parser(text, resolve).whole()
}

/**
 * Reads the left side of an assignment: a variable or an array element.
 * @throws {ExpressionError} naming the column
 */
export function parseTarget(text: string, resolve: Resolve): Target {
  return new Parser(text, resolve).target()
}
