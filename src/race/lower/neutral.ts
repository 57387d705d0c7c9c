import { assertNever } from '#base'
import type { Expression } from '../syntax/ast.ts'

/** In brackets where its place could read it otherwise. */
function bracketed(expression: Expression, text: string): string {
  const simple = expression.kind === 'name' || expression.kind === 'element'
  return simple || (expression.kind === 'number' && expression.value >= 0) ? text : `(${text})`
}

const value = (expression: Expression): string => bracketed(expression, neutral(expression))
const truth = (expression: Expression): string => bracketed(expression, neutralTruth(expression))

/** An expression in the C-like form that the explorer reads. */
export function neutral(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      // The least number of 32 bits is no literal: its digits alone are out of range.
      return expression.value === -2_147_483_648 ? '-2147483647-1' : String(expression.value)
    case 'name':
      return expression.name
    case 'element':
      return `${expression.name}[${neutral(expression.index)}]`
    case 'unary':
      return expression.operator === 'not' ? `!${truth(expression.operand)}` : `-${value(expression.operand)}`
    case 'binary':
      return binaryValue(expression)
    case 'choice':
      return `${truth(expression.condition)} ? ${value(expression.ifTrue)} : ${value(expression.ifFalse)}`
    default:
      return assertNever(expression)
  }
}

/** In Python `a and b` is one of its sides; in C it is 0 or 1. */
function binaryValue({ operator, left, right }: Expression & { kind: 'binary' }): string {
  if (operator === 'and') return `${truth(left)} ? ${value(right)} : ${value(left)}`
  if (operator === 'or') return `${truth(left)} ? ${value(left)} : ${value(right)}`
  return `${value(left)}${operator}${value(right)}`
}

/** The same where only true or false matters: in guards, tests and assertions. */
export function neutralTruth(expression: Expression): string {
  if (expression.kind === 'unary' && expression.operator === 'not') return `!${truth(expression.operand)}`
  if (expression.kind !== 'binary') return neutral(expression)
  const { operator, left, right } = expression
  if (operator === 'and') return `${truth(left)}&&${truth(right)}`
  return operator === 'or' ? `${truth(left)}||${truth(right)}` : neutral(expression)
}

/** How many parts the form above has, counted without writing it: a side of `and` or `or` may stand twice. */
export function neutralParts(expression: Expression): number {
  switch (expression.kind) {
    case 'number':
    case 'name':
      return 1
    case 'element':
      return 1 + neutralParts(expression.index)
    case 'unary':
      return 1 + neutralParts(expression.operand)
    case 'binary': {
      const twice = expression.operator === 'and' || expression.operator === 'or'
      return 1 + neutralParts(expression.left) * (twice ? 2 : 1) + neutralParts(expression.right)
    }
    case 'choice':
      return 1 + [expression.condition, expression.ifTrue, expression.ifFalse].map(neutralParts).reduce((a, b) => a + b)
    default:
      return assertNever(expression)
  }
}
