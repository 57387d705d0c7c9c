import { assertNever } from '#base'
import type { BinaryOperator, Expression, Reference } from '../syntax/ast.ts'
import { not } from './build.ts'
import { StackLowering, slot } from './bytecode-stack.ts'
import { Label } from './emitter.ts'

const comparisons: readonly BinaryOperator[] = ['==', '!=', '<', '<=', '>', '>=']

/** The short names of the operators. */
export const shorts: Readonly<Record<string, string>> = { '+': 'add', '-': 'sub', '*': 'mul', '%': 'mod' }

/** What CPython 3.11 makes of expressions: values on the stack, and jumps for conditions. */
export class ValueLowering extends StackLowering {
  /** The shared thing itself, without its value, and the index for an element. */
  protected loadObject(reference: Reference): void {
    const text = `LOAD_FAST ${reference.name}`
    this.instruction({ text, short: `get ${reference.name}` }, 0, [{ object: reference.name }])
    if (reference.kind === 'element') this.load(reference.index)
  }

  protected load(expression: Expression): void {
    switch (expression.kind) {
      case 'number':
        this.push(`LOAD_CONST ${expression.value}`, String(expression.value), expression)
        return
      case 'name':
      case 'element':
        if (!this.out.isShared(expression)) {
          this.push(`LOAD_FAST ${expression.name}`, expression.name, expression)
          return
        }
        this.loadObject(expression)
        this.read(expression)
        return
      case 'unary': {
        this.load(expression.operand)
        const top = slot(this.stack.length - 1)
        if (expression.operator === 'not') {
          this.push('UNARY_NOT', 'not', not(top), 1)
          return
        }
        this.push('UNARY_NEGATIVE', 'neg', { ...expression, operand: top }, 1)
        return
      }
      case 'binary':
        this.loadBinary(expression)
        return
      case 'choice':
        this.loadChoice(expression)
        return
      default:
        assertNever(expression)
    }
  }

  protected loadBinary({ operator, left, right }: Expression & { kind: 'binary' }): void {
    this.load(left)
    if (operator === 'and' || operator === 'or') {
      this.shortCircuit(operator, right)
      return
    }
    this.load(right)
    if (comparisons.includes(operator)) {
      this.combine(`COMPARE_OP ${operator}`, 'compare', operator)
      return
    }
    this.combine(`BINARY_OP ${operator}`, shorts[operator] ?? 'op', operator)
  }

  /** Keeps the left side where it decides; otherwise the right side takes its place. */
  protected shortCircuit(operator: 'and' | 'or', right: Expression): void {
    const [go, end] = [new Label(), new Label()]
    const before = this.stack
    const condition = slot(before.length - 1)
    const text = `JUMP_IF_${operator === 'and' ? 'FALSE' : 'TRUE'}_OR_POP`
    const targets = operator === 'and' ? { ifTrue: go, ifFalse: end } : { ifTrue: end, ifFalse: go }
    this.instruction({ text, short: 'jump', test: { condition, ...targets } }, 1)
    this.out.mark(go)
    this.load(right)
    this.out.mark(end)
    this.stack = before
  }

  protected loadChoice({ condition, ifTrue, ifFalse }: Expression & { kind: 'choice' }): void {
    const [yes, no, end] = [new Label(), new Label(), new Label()]
    this.jumpUnless(condition, yes, no, 'FORWARD')
    this.out.mark(yes)
    const before = this.stack
    this.load(ifTrue)
    this.instruction({ text: 'JUMP_FORWARD', short: 'jump', next: end }, 0)
    this.out.mark(no)
    this.stack = before
    this.load(ifFalse)
    this.out.mark(end)
  }

  /** Goes to `no` where the condition is false and on to `yes`, which must be marked next, where it is true. */
  protected jumpUnless(condition: Expression, yes: Label, no: Label, way: 'FORWARD' | 'BACKWARD'): void {
    if (condition.kind === 'binary' && condition.operator === 'and') {
      const middle = new Label()
      this.jumpUnless(condition.left, middle, no, 'FORWARD')
      this.out.mark(middle)
      this.jumpUnless(condition.right, yes, no, way)
      return
    }
    if (condition.kind === 'binary' && condition.operator === 'or') {
      const middle = new Label()
      this.jumpIf(condition.left, yes, middle, 'FORWARD')
      this.out.mark(middle)
      this.jumpUnless(condition.right, yes, no, way)
      return
    }
    if (condition.kind === 'unary' && condition.operator === 'not') {
      this.jumpIf(condition.operand, no, yes, way)
      return
    }
    this.jump(condition, yes, no, `POP_JUMP_${way}_IF_FALSE`)
  }

  /** Goes to `yes` where the condition is true and on to `no`, which must be marked next, where it is false. */
  protected jumpIf(condition: Expression, yes: Label, no: Label, way: 'FORWARD' | 'BACKWARD'): void {
    if (condition.kind === 'binary' && (condition.operator === 'and' || condition.operator === 'or')) {
      const middle = new Label()
      if (condition.operator === 'and') this.jumpUnless(condition.left, middle, no, 'FORWARD')
      else this.jumpIf(condition.left, yes, middle, way)
      this.out.mark(middle)
      this.jumpIf(condition.right, yes, no, way)
      return
    }
    if (condition.kind === 'unary' && condition.operator === 'not') {
      this.jumpUnless(condition.operand, no, yes, way)
      return
    }
    this.jump(condition, yes, no, `POP_JUMP_${way}_IF_TRUE`)
  }

  protected jump(condition: Expression, ifTrue: Label, ifFalse: Label, text: string): void {
    this.load(condition)
    const top = slot(this.stack.length - 1)
    this.instruction({ text, short: 'jump', test: { condition: top, ifTrue, ifFalse } }, 1)
  }
}
