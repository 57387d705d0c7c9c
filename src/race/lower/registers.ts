import { assertNever } from '#base'
import type { BinaryOperator, Expression, Reference } from '../syntax/ast.ts'
import { printExpression } from '../syntax/print.ts'
import { binary, hidden, isHidden, not, number, variable } from './build.ts'
import { Label } from './emitter.ts'
import { Lowering } from './lowering.ts'
import { referencesIn } from './walk.ts'

const registers = ['eax', 'ecx', 'edx', 'esi', 'edi', 'r8d', 'r9d', 'r10d', 'r11d'] as const
/** What the last comparison found. */
export const flags = variable(hidden('flags'))

const mnemonics: Partial<Record<BinaryOperator, string>> = { '+': 'add', '-': 'sub', '*': 'imul', '%': 'idiv' }
/** The jump that is taken where the comparison fails. */
const failing: Partial<Record<BinaryOperator, string>> = {
  ...{ '==': 'jne', '!=': 'je', '<': 'jge', '<=': 'jg', '>': 'jle', '>=': 'jl' },
}
const setters: Partial<Record<BinaryOperator, string>> = {
  ...{ '==': 'sete', '!=': 'setne', '<': 'setl', '<=': 'setle', '>': 'setg', '>=': 'setge' },
}

const isComparison = (operator: BinaryOperator): boolean => operator in failing
/** Whether two references are written the same. */
export const same = (a: Reference, b: Reference): boolean => printExpression(a) === printExpression(b)
const plain = (name: string): string => (isHidden(name) ? name.slice(1) : name)

/** Computes in registers, as x86-64 does: values, addresses, comparisons and the jumps that follow them. */
export abstract class RegisterLowering extends Lowering {
  protected register(depth: number): Reference {
    return variable(hidden(registers[depth] ?? `r${depth}`))
  }

  /** A number or a variable as it is, everything else in a register. */
  protected operand(value: Expression, depth: number): Expression {
    if (value.kind === 'number' || (value.kind === 'name' && !this.out.isShared(value))) return value
    const register = this.register(depth)
    this.into(register, value, depth)
    return register
  }

  /** The place with an index that the processor can add up by itself. */
  protected address(reference: Reference, depth: number): Reference {
    return reference.kind === 'name' ? reference : { ...reference, index: this.operand(reference.index, depth) }
  }

  protected shown(expression: Expression): string {
    if (expression.kind === 'name')
      return this.out.isShared(expression) ? `[${expression.name}]` : plain(expression.name)
    if (expression.kind !== 'element') return printExpression(expression)
    const { name, index } = expression
    if (index.kind !== 'number') return `[${name} + ${this.shown(index)}*4]`
    return index.value === 0 ? `[${name}]` : `[${name} + ${index.value * 4}]`
  }

  /** Computes a value into a register. `depth` counts the registers in use. */
  protected into(target: Reference, value: Expression, depth: number): void {
    switch (value.kind) {
      case 'number':
        this.move(target, value, 'set')
        return
      case 'name':
      case 'element':
        if (!this.out.isShared(value)) {
          this.move(target, value, 'copy')
          return
        }
        this.move(target, this.address(value, depth), 'read')
        return
      case 'unary':
        this.intoUnary(target, value, depth)
        return
      case 'binary':
        this.intoBinary(target, value, depth)
        return
      case 'choice':
        this.intoChoice(target, value, depth)
        return
      default:
        assertNever(value)
    }
  }

  private move(target: Reference, source: Expression, short: string): void {
    this.out.emit({ text: `mov ${this.shown(target)}, ${this.shown(source)}`, short, assigns: [[target, source]] })
  }

  private intoUnary(target: Reference, { operator, operand }: Expression & { kind: 'unary' }, depth: number): void {
    this.into(target, operand, depth)
    const name = this.shown(target)
    if (operator === '-') {
      const value = binary('-', number(0), target)
      this.out.emit({ text: `neg ${name}`, short: 'neg', assigns: [[target, value]] })
      return
    }
    this.out.emit({ text: `test ${name}, ${name}`, short: 'test', assigns: [[flags, not(target)]] })
    this.out.emit({ text: `sete ${name}`, short: 'set', assigns: [[target, flags]] })
  }

  private intoBinary(target: Reference, value: Expression & { kind: 'binary' }, depth: number): void {
    const { operator, left, right } = value
    if (isComparison(operator)) {
      this.compare(operator, left, right, depth)
      this.out.emit({
        text: `${setters[operator]} ${this.shown(target)}`,
        short: 'set',
        assigns: [[target, flags]],
      })
      return
    }
    if (referencesIn(right).some((reference) => same(reference, target))) {
      const register = this.register(depth)
      if (!same(register, target)) {
        this.into(register, value, depth)
        this.move(target, register, 'copy')
        return
      }
    }
    if (operator === 'and' || operator === 'or') {
      this.intoEither(target, value, depth)
      return
    }
    if (this.isOffset(target, value)) {
      const text = `lea ${this.shown(target)}, [${this.shown(left)} ${operator} ${printExpression(right)}]`
      this.out.emit({ text, short: operator === '+' ? 'add' : 'sub', assigns: [[target, value]] })
      return
    }
    this.into(target, left, depth)
    const other = this.operand(right, depth + 1)
    const name = mnemonics[operator] ?? operator
    const assigns = [[target, binary(operator, target, other)]] as const
    this.out.emit({ text: `${name} ${this.shown(target)}, ${this.shown(other)}`, short: name, assigns })
  }

  /** `y = x + 1` is one instruction, which computes as if for an address. */
  private isOffset(target: Reference, { operator, left, right }: Expression & { kind: 'binary' }): boolean {
    const register = left.kind === 'name' && !this.out.isShared(left) && !same(left, target)
    return register && right.kind === 'number' && (operator === '+' || operator === '-')
  }

  private intoEither(
    target: Reference,
    { operator, left, right }: Expression & { kind: 'binary' },
    depth: number,
  ): void {
    const [go, end] = [new Label(), new Label()]
    this.into(target, left, depth)
    this.jumps(target, operator === 'and' ? go : end, operator === 'and' ? end : go, depth)
    this.out.mark(go)
    this.into(target, right, depth)
    this.out.mark(end)
  }

  private intoChoice(
    target: Reference,
    { condition, ifTrue, ifFalse }: Expression & { kind: 'choice' },
    depth: number,
  ): void {
    const [yes, no, end] = [new Label(), new Label(), new Label()]
    const uses = [ifTrue, ifFalse].flatMap(referencesIn).some((reference) => same(reference, target))
    const place = uses ? this.register(depth + 1) : target
    this.jumps(condition, yes, no, depth)
    this.out.mark(yes)
    this.into(place, ifTrue, depth + 1)
    this.skip(end)
    this.out.mark(no)
    this.into(place, ifFalse, depth + 1)
    this.out.mark(end)
    if (place !== target) this.move(target, place, 'copy')
  }

  /** Sets the flags; one side may lie in memory. */
  private compare(operator: BinaryOperator, left: Expression, right: Expression, depth: number): void {
    const simple = right.kind === 'number' || (right.kind === 'name' && !this.out.isShared(right))
    const inMemory = simple && (left.kind === 'name' || left.kind === 'element') && this.out.isShared(left)
    const first = inMemory ? this.address(left, depth) : this.operand(left, depth)
    const second = this.operand(right, depth + 1)
    const assigns = [[flags, binary(operator, first, second)]] as const
    this.out.emit({
      text: `cmp ${this.shown(first)}, ${this.shown(second)}`,
      short: inMemory ? 'read' : 'cmp',
      assigns,
    })
  }

  protected override test(_text: string, condition: Expression, ifTrue: Label, ifFalse: Label): void {
    this.jumps(condition, ifTrue, ifFalse, 0)
  }

  /** Goes one way or the other; `depth` counts the registers in use. */
  protected jumps(condition: Expression, ifTrue: Label, ifFalse: Label, depth: number): void {
    if (condition.kind === 'unary' && condition.operator === 'not') {
      this.jumps(condition.operand, ifFalse, ifTrue, depth)
      return
    }
    if (condition.kind === 'binary' && (condition.operator === 'and' || condition.operator === 'or')) {
      const middle = new Label()
      const both = condition.operator === 'and'
      this.jumps(condition.left, both ? middle : ifTrue, both ? ifFalse : middle, depth)
      this.out.mark(middle)
      this.jumps(condition.right, ifTrue, ifFalse, depth)
      return
    }
    const compares = condition.kind === 'binary' && isComparison(condition.operator)
    const operator = compares ? condition.operator : '!='
    if (compares) this.compare(operator, condition.left, condition.right, depth)
    else this.compare(operator, condition, number(0), depth)
    this.out.emit({ text: failing[operator] ?? 'je', short: 'jump', test: { condition: flags, ifTrue, ifFalse } })
  }
}
