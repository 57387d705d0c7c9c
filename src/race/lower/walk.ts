import { assertNever } from '#base'
import type { Expression, Reference } from '../syntax/ast.ts'

/** Every variable that an expression reads, in the order of evaluation; an index before its element. */
export function referencesIn(expression: Expression): readonly Reference[] {
  switch (expression.kind) {
    case 'number':
      return []
    case 'name':
      return [expression]
    case 'element':
      return [...referencesIn(expression.index), expression]
    case 'unary':
      return referencesIn(expression.operand)
    case 'binary':
      return [...referencesIn(expression.left), ...referencesIn(expression.right)]
    case 'choice':
      return [expression.condition, expression.ifTrue, expression.ifFalse].flatMap(referencesIn)
    default:
      return assertNever(expression)
  }
}

/** The expression with every variable replaced, from the inside out. */
export function replaceReferences(expression: Expression, replace: (reference: Reference) => Expression): Expression {
  const again = (part: Expression): Expression => replaceReferences(part, replace)
  switch (expression.kind) {
    case 'number':
      return expression
    case 'name':
      return replace(expression)
    case 'element':
      return replace({ ...expression, index: again(expression.index) })
    case 'unary':
      return { ...expression, operand: again(expression.operand) }
    case 'binary':
      return { ...expression, left: again(expression.left), right: again(expression.right) }
    case 'choice': {
      const { condition, ifTrue, ifFalse } = expression
      return { ...expression, condition: again(condition), ifTrue: again(ifTrue), ifFalse: again(ifFalse) }
    }
    default:
      return assertNever(expression)
  }
}
