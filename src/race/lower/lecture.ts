import type { AssignOperator, Call, Expression, Reference } from '../syntax/ast.ts'
import { printExpression, printReference } from '../syntax/print.ts'
import { hidden, isHidden, variable } from './build.ts'
import { Label } from './emitter.ts'
import { assignedValue, Lowering } from './lowering.ts'
import { replaceReferences } from './walk.ts'

const isTrivial = (value: Expression): boolean => value.kind === 'number' || value.kind === 'name'

/**
 * The lecture's view: a step touches shared memory at most once. `r.value = r.value + 1` becomes a read into a
 * temporary, an addition and a write. A statement that touches it once stays one step.
 */
export class LectureLowering extends Lowering {
  protected override assign(target: Reference, operator: AssignOperator, value: Expression): void {
    const stored = assignedValue(target, operator, value)
    const reads = this.out.sharedIn(stored).length
    const index = target.kind === 'element' ? this.out.sharedIn(target.index).length : 0
    const writes = this.out.isShared(target) ? 1 : 0
    if (reads + index + writes <= 1) {
      this.one(target, operator, value)
      return
    }
    const local = this.withoutReads(stored, 0)
    const place = target.kind === 'element' ? { ...target, index: this.withoutReads(target.index, reads) } : target
    if (writes === 0 || isTrivial(local)) {
      this.one(place, '=', local)
      return
    }
    const sum = variable(hidden(`t${reads + index}`))
    this.one(sum, '=', local)
    this.one(place, '=', sum)
  }

  /** One step that assigns. */
  protected one(target: Reference, operator: AssignOperator, value: Expression): void {
    const text = `${shown(target)} ${operator} ${shown(value)}`
    const assigns = [[target, assignedValue(target, operator, value)]] as const
    this.out.emit({ text, short: this.shortOf(target, value), assigns })
  }

  /** Reads everything shared into temporaries, one step each, and gives the expression on them. */
  protected withoutReads(expression: Expression, first: number): Expression {
    let number = first
    return replaceReferences(expression, (reference) => {
      if (!this.out.isShared(reference)) return reference
      const temporary = variable(hidden(`t${number}`))
      number += 1
      this.one(temporary, '=', reference)
      return temporary
    })
  }

  protected override call(call: Call, result: Reference | null): void {
    if (call.operation === 'wait') {
      super.call(call, result)
      return
    }
    let read = 0
    const quiet = (part: Expression): Expression => {
      const before = read
      read += this.out.sharedIn(part).length
      return read === before ? part : this.withoutReads(part, before)
    }
    const object = call.object.kind === 'element' ? { ...call.object, index: quiet(call.object.index) } : call.object
    super.call({ ...call, object, args: call.args.map(quiet) }, result)
  }

  /** `and` and `or` ask one side first, so each side is a test of its own. */
  protected override test(text: string, condition: Expression, ifTrue: Label, ifFalse: Label): void {
    if (this.out.sharedIn(condition).length <= 1) {
      super.test(text, condition, ifTrue, ifFalse)
      return
    }
    const keyword = text.slice(0, text.indexOf(' '))
    const again = (part: Expression, yes: Label, no: Label): void =>
      this.test(`${keyword} ${printExpression(part)}`, part, yes, no)
    if (condition.kind === 'unary' && condition.operator === 'not') {
      again(condition.operand, ifFalse, ifTrue)
      return
    }
    if (condition.kind === 'binary' && (condition.operator === 'and' || condition.operator === 'or')) {
      const middle = new Label()
      const both = condition.operator === 'and'
      again(condition.left, both ? middle : ifTrue, both ? ifFalse : middle)
      this.out.mark(middle)
      again(condition.right, ifTrue, ifFalse)
      return
    }
    const local = this.withoutReads(condition, 0)
    super.test(`${keyword} ${shown(local)}`, local, ifTrue, ifFalse)
  }

  protected override assert(condition: Expression): void {
    const local = this.out.sharedIn(condition).length <= 1 ? condition : this.withoutReads(condition, 0)
    this.out.emit({ text: `assert ${shown(local)}`, short: 'assert', assertion: local })
  }
}

/** Temporaries are shown without the underscore that keeps them apart. */
function shown(expression: Expression): string {
  const plain = replaceReferences(expression, (reference) =>
    isHidden(reference.name) ? { ...reference, name: reference.name.slice(1) } : reference,
  )
  return plain.kind === 'name' || plain.kind === 'element' ? printReference(plain) : printExpression(plain)
}
