/** Expressions of a program, with every name replaced by the place of its value. */

/** The operators between two operands. Comparison and logic give 1 or 0; `%` has the sign of the left operand, as in C. */
export const binaryOperators = ['+', '-', '*', '%', '==', '!=', '<', '<=', '>', '>=', '&&', '||'] as const

export type BinaryOperator = (typeof binaryOperators)[number]

/** A parsed expression; a slot is an index into a state's values. Arithmetic is that of 32-bit integers. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'slot'; readonly slot: number }
  | ElementExpression
  | { readonly kind: 'negate' | 'not'; readonly operand: Expression }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Expression
      readonly right: Expression
    }
  | {
      readonly kind: 'choose'
      readonly condition: Expression
      readonly ifTrue: Expression
      readonly ifFalse: Expression
    }

/** `array[index]`: its elements are the slots from `first`. */
export interface ElementExpression {
  readonly kind: 'element'
  readonly name: string
  readonly first: number
  readonly length: number
  readonly index: Expression
}

/** What an assignment may write. */
export type Target = Extract<Expression, { readonly kind: 'slot' | 'element' }>

/** A step that has no meaning: an index outside its array, or a remainder by zero. */
export class StepError extends Error {
  override readonly name = 'StepError'
}

/** @throws {StepError} when the index is outside the array */
export function elementSlot({ name, first, length }: ElementExpression, index: number): number {
  if (index >= 0 && index < length) return first + index
  throw new StepError(`${name}[${index}] is outside the array, which has ${length} elements`)
}

/** @throws {StepError} for a remainder by zero */
function remainder(left: number, right: number): number {
  if (right === 0) throw new StepError(`${left} % 0 has no value`)
  return (left % right) | 0
}

/** Gives the value of an expression in a state's values. */
export type Evaluator = (values: Int32Array) => number

const comparisons = {
  '==':
    (left: Evaluator, right: Evaluator): Evaluator =>
    (values) =>
      left(values) === right(values) ? 1 : 0,
  '!=':
    (left: Evaluator, right: Evaluator): Evaluator =>
    (values) =>
      left(values) !== right(values) ? 1 : 0,
  '<':
    (left: Evaluator, right: Evaluator): Evaluator =>
    (values) =>
      left(values) < right(values) ? 1 : 0,
  '<=':
    (left: Evaluator, right: Evaluator): Evaluator =>
    (values) =>
      left(values) <= right(values) ? 1 : 0,
  '>':
    (left: Evaluator, right: Evaluator): Evaluator =>
    (values) =>
      left(values) > right(values) ? 1 : 0,
  '>=':
    (left: Evaluator, right: Evaluator): Evaluator =>
    (values) =>
      left(values) >= right(values) ? 1 : 0,
} as const

const combinations: Readonly<Record<BinaryOperator, (left: Evaluator, right: Evaluator) => Evaluator>> = {
  ...comparisons,
  '+': (left, right) => (values) => (left(values) + right(values)) | 0,
  '-': (left, right) => (values) => (left(values) - right(values)) | 0,
  '*': (left, right) => (values) => Math.imul(left(values), right(values)),
  '%': (left, right) => (values) => remainder(left(values), right(values)),
  '&&': (left, right) => (values) => (left(values) !== 0 && right(values) !== 0 ? 1 : 0),
  '||': (left, right) => (values) => (left(values) !== 0 || right(values) !== 0 ? 1 : 0),
}

/** A closure per node: no code is generated, so it runs under every content security policy. */
export function compileExpression(expression: Expression): Evaluator {
  switch (expression.kind) {
    case 'number': {
      const { value } = expression
      return () => value
    }
    case 'slot': {
      const { slot } = expression
      return (values) => values[slot] as number
    }
    case 'element': {
      const index = compileExpression(expression.index)
      return (values) => values[elementSlot(expression, index(values))] as number
    }
    case 'negate': {
      const operand = compileExpression(expression.operand)
      return (values) => -operand(values) | 0
    }
    case 'not': {
      const operand = compileExpression(expression.operand)
      return (values) => (operand(values) === 0 ? 1 : 0)
    }
    case 'binary':
      return combinations[expression.operator](compileExpression(expression.left), compileExpression(expression.right))
    default: {
      const condition = compileExpression(expression.condition)
      const ifTrue = compileExpression(expression.ifTrue)
      const ifFalse = compileExpression(expression.ifFalse)
      return (values) => (condition(values) !== 0 ? ifTrue(values) : ifFalse(values))
    }
  }
}

/** The value of an expression; compile one that is needed often. */
export const evaluate = (expression: Expression, values: Int32Array): number => compileExpression(expression)(values)

function visitBinaryReads(
  { operator, left, right }: Extract<Expression, { readonly kind: 'binary' }>,
  values: Int32Array,
  visit: (slot: number) => void,
): void {
  visitReads(left, values, visit)
  const decided = (operator === '&&' || operator === '||') && (evaluate(left, values) !== 0) === (operator === '||')
  if (!decided) visitReads(right, values, visit)
}

/** Calls `visit` with every slot that is read on the way to the expression's value. */
export function visitReads(expression: Expression, values: Int32Array, visit: (slot: number) => void): void {
  switch (expression.kind) {
    case 'number':
      return
    case 'slot':
      visit(expression.slot)
      return
    case 'element':
      visitReads(expression.index, values, visit)
      visit(elementSlot(expression, evaluate(expression.index, values)))
      return
    case 'negate':
    case 'not':
      visitReads(expression.operand, values, visit)
      return
    case 'binary':
      visitBinaryReads(expression, values, visit)
      return
    default: {
      const { condition, ifTrue, ifFalse } = expression
      visitReads(condition, values, visit)
      visitReads(evaluate(condition, values) !== 0 ? ifTrue : ifFalse, values, visit)
    }
  }
}
