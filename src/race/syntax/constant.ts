import { assertNever } from '#base'
import type { BinaryOperator, Expression } from './ast.ts'

const bit = (truth: boolean): number => (truth ? 1 : 0)

/** Arithmetic of 32 bits with a sign, as the machine has it; null for a remainder by zero. */
function apply(operator: BinaryOperator, a: number, b: number): number | null {
  switch (operator) {
    case '+':
      return (a + b) | 0
    case '-':
      return (a - b) | 0
    case '*':
      return Math.imul(a, b)
    case '%':
      return b === 0 ? null : (a % b) | 0
    case '==':
      return bit(a === b)
    case '!=':
      return bit(a !== b)
    case '<':
      return bit(a < b)
    case '<=':
      return bit(a <= b)
    case '>':
      return bit(a > b)
    case '>=':
      return bit(a >= b)
    case 'and':
      return a === 0 ? a : b
    case 'or':
      return a === 0 ? b : a
    default:
      return assertNever(operator)
  }
}

/** Puts the known names in place and computes what needs no variable; the rest keeps its form. */
export function fold(expression: Expression, known: ReadonlyMap<string, number>): Expression {
  switch (expression.kind) {
    case 'number':
      return expression
    case 'name': {
      const value = known.get(expression.name)
      return value === undefined ? expression : { kind: 'number', value, span: expression.span }
    }
    case 'element':
      return { ...expression, index: fold(expression.index, known) }
    case 'unary': {
      const operand = fold(expression.operand, known)
      if (operand.kind !== 'number') return { ...expression, operand }
      const value = expression.operator === '-' ? (0 - operand.value) | 0 : bit(operand.value === 0)
      return { kind: 'number', value, span: expression.span }
    }
    case 'binary': {
      const left = fold(expression.left, known)
      const right = fold(expression.right, known)
      const value =
        left.kind === 'number' && right.kind === 'number' ? apply(expression.operator, left.value, right.value) : null
      return value === null ? { ...expression, left, right } : { kind: 'number', value, span: expression.span }
    }
    case 'choice': {
      const condition = fold(expression.condition, known)
      const ifTrue = fold(expression.ifTrue, known)
      const ifFalse = fold(expression.ifFalse, known)
      if (condition.kind !== 'number') return { ...expression, condition, ifTrue, ifFalse }
      return condition.value === 0 ? ifFalse : ifTrue
    }
    default:
      return assertNever(expression)
  }
}
