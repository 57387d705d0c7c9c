import { assertNever } from '#base'
import type { BinaryOperator, Call, Expression, Reference } from './ast.ts'

const tightness: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  ...{ '==': 4, '!=': 4, '<': 4, '<=': 4, '>': 4, '>=': 4 },
  ...{ '+': 5, '-': 5, '*': 6, '%': 6 },
}
const notTightness = 3
const minusTightness = 7
const comparison = 4

function bound(expression: Expression): number {
  if (expression.kind === 'choice') return 0
  if (expression.kind === 'binary') return tightness[expression.operator]
  if (expression.kind === 'unary') return expression.operator === 'not' ? notTightness : minusTightness
  return 8
}

/** In brackets where it binds more loosely than its place asks for. */
function inside(expression: Expression, least: number): string {
  const text = printExpression(expression)
  return bound(expression) < least ? `(${text})` : text
}

/** A variable as it is written in a program. */
export function printReference(reference: Reference): string {
  if (reference.kind === 'element') return `${reference.name}[${printExpression(reference.index)}]`
  return reference.attribute ? `${reference.name}.value` : reference.name
}

/** An expression as it is written in a program; reading it gives the same expression again. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value)
    case 'name':
    case 'element':
      return printReference(expression)
    case 'unary':
      if (expression.operator === 'not') return `not ${inside(expression.operand, notTightness)}`
      return `-${inside(expression.operand, minusTightness)}`
    case 'binary': {
      const { operator } = expression
      const own = tightness[operator]
      const left = inside(expression.left, own === comparison ? own + 1 : own)
      return `${left} ${operator} ${inside(expression.right, own + 1)}`
    }
    case 'choice': {
      const { condition, ifTrue, ifFalse } = expression
      return `${inside(ifTrue, 1)} if ${inside(condition, 1)} else ${printExpression(ifFalse)}`
    }
    default:
      return assertNever(expression)
  }
}

/** A call as it is written in a program. */
export function printCall({ operation, object, args }: Call): string {
  const values = args.map(printExpression)
  if (operation === 'CAS' || operation === 'fetch_add' || operation === 'swap') {
    return `${operation}(${[printReference(object), ...values].join(', ')})`
  }
  return `${printReference(object)}.${operation}(${values.join(', ')})`
}
