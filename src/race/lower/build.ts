import type { BinaryOperator, Expression, Reference, Span } from '../syntax/ast.ts'

/** Parts of a program that lowering makes itself; they stand nowhere in the text. */
const nowhere: Span = { start: 0, end: 0, line: 1, column: 1 }

export const number = (value: number): Expression => ({ kind: 'number', value, span: nowhere })

export const variable = (name: string): Reference => ({ kind: 'name', name, attribute: false, span: nowhere })

export const element = (name: string, index: number | Expression): Reference => ({
  kind: 'element',
  name,
  index: typeof index === 'number' ? number(index) : index,
  span: nowhere,
})

export const binary = (operator: BinaryOperator, left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
  span: nowhere,
})

export const not = (operand: Expression): Expression => ({ kind: 'unary', operator: 'not', operand, span: nowhere })

export const choice = (condition: Expression, ifTrue: Expression, ifFalse: Expression): Expression => ({
  kind: 'choice',
  condition,
  ifTrue,
  ifFalse,
  span: nowhere,
})

/** All of them true; true where there are none. */
export const all = (conditions: readonly Expression[]): Expression =>
  conditions.length === 0 ? number(1) : conditions.reduce((left, right) => binary('and', left, right))

/** A name for what lowering adds. No name of a program starts with an underscore. */
export const hidden = (name: string): string => `_${name}`

export const isHidden = (name: string): boolean => name.startsWith('_')
