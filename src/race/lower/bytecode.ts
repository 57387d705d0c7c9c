import type { AssignOperator, BinaryOperator, Call, Expression, Reference } from '../syntax/ast.ts'
import { hidden, number, variable } from './build.ts'
import { slot, slotName } from './bytecode-stack.ts'
import { shorts, ValueLowering } from './bytecode-values.ts'
import { type Assignment, Label } from './emitter.ts'
import type { Lowering } from './lowering.ts'
import { acquire, callDrafts, release } from './objects.ts'

/**
 * The instructions of CPython 3.11, as `dis` lists them, less RESUME, RETURN_VALUE and what runs only when a `with`
 * block fails. The value stack is kept in locals, one for each depth.
 * @see CPython 3.11 Python/compile.c and Doc/library/dis.rst
 */
export class BytecodeLowering extends ValueLowering {
  protected override assign(target: Reference, operator: AssignOperator, value: Expression): void {
    if (operator !== '=') {
      this.update(target, operator, value)
      return
    }
    this.load(value)
    if (target.kind === 'element' || this.out.isShared(target)) this.loadObject(target)
    this.store(target)
  }

  /** `r.value += 1` finds the object once and keeps it; it reads once and writes once all the same. */
  private update(target: Reference, operator: AssignOperator, value: Expression): void {
    const depth = target.kind === 'element' ? 2 : this.out.isShared(target) ? 1 : 0
    if (depth > 0) this.loadObject(target)
    for (let copy = 0; copy < depth; copy++) this.copy(depth)
    if (depth > 0) this.read(target)
    else this.push(`LOAD_FAST ${target.name}`, target.name, target)
    this.load(value)
    this.combine(`BINARY_OP ${operator}`, shorts[operator.slice(0, 1)] ?? 'op', operator.slice(0, 1) as BinaryOperator)
    for (let swap = depth; swap > 0; swap--) this.swapDown(swap + 1)
    this.store(target)
  }

  protected override test(_text: string, condition: Expression, ifTrue: Label, ifFalse: Label): void {
    this.jumpUnless(condition, ifTrue, ifFalse, 'FORWARD')
  }

  /** The compiler puts the test below the body a second time, so that a round needs one jump. */
  protected override tested(
    statement: Parameters<Lowering['tested']>[0],
    loop: Parameters<Lowering['tested']>[1],
  ): void {
    const { condition, body, span } = statement
    const start = new Label()
    this.out.mark(loop.again)
    this.out.begin(span)
    this.jumpUnless(condition, start, loop.out, 'FORWARD')
    this.out.mark(start)
    this.block(body)
    this.out.begin(span)
    this.jumpIf(condition, start, loop.out, 'BACKWARD')
  }

  protected override skip(to: Label): void {
    this.instruction({ text: 'JUMP_FORWARD', short: 'jump', next: to }, 0)
  }

  protected override goBack(to: Label): void {
    this.instruction({ text: 'JUMP_BACKWARD', short: 'loop', next: to }, 0)
  }

  /** Object, method, arguments, call: what the call does happens in CALL. */
  protected override call(call: Call, result: Reference | null): void {
    const named = call.operation === 'CAS' || call.operation === 'fetch_add' || call.operation === 'swap'
    const base = this.stack
    if (named)
      this.instruction({ text: `LOAD_GLOBAL ${call.operation}`, short: 'get' }, 0, [{ object: call.operation }])
    const place = this.loadPlace(call.object)
    if (!named) this.instruction({ text: `LOAD_METHOD ${call.operation}`, short: 'get' }, 0)
    const args = call.operation === 'wait' ? call.args : call.args.map((argument) => this.argument(argument))
    const count = args.length + (named ? 1 : 0)
    this.instruction({ text: `PRECALL ${count}`, short: 'call' }, 0)
    const returned = slot(base.length)
    const drafts = callDrafts({ ...call, object: place, args }, result === null ? null : returned, this.around)
    const popped = this.stack.length - base.length
    for (const [at, draft] of drafts.entries()) {
      const text = drafts.length === 1 ? `CALL ${count}` : `CALL ${count} (${draft.short})`
      const after =
        at < drafts.length - 1 ? [] : [result === null ? { object: 'None' } : { local: slotName(base.length) }]
      this.instruction({ ...draft, text, locked: true }, at < drafts.length - 1 ? 0 : popped, after)
    }
    if (result === null) this.instruction({ text: 'POP_TOP', short: 'pop' }, 1)
    else this.store(result)
  }

  /** Loads what is called upon. Its place in a list is kept aside, since the stack then holds the thing itself. */
  private loadPlace(object: Reference): Reference {
    this.loadObject(object)
    if (object.kind === 'name') return object
    const kept = object.index.kind === 'number' ? object.index : variable(hidden('at'))
    const assigns: readonly Assignment[] = kept.kind === 'name' ? [[kept, this.onTop()]] : []
    this.instruction({ text: 'BINARY_SUBSCR', short: 'get', assigns }, 2, [{ object: object.name }])
    return { ...object, index: kept }
  }

  private argument(argument: Expression): Expression {
    this.load(argument)
    return this.onTop()
  }

  protected override aside(emit: () => void): void {
    const before = this.stack
    super.aside(emit)
    this.stack = before
  }

  protected override enter(object: Reference): void {
    this.loadPlace(object)
    const held = [{ object: 'exit' }, { object: 'True' }]
    this.instruction({ ...acquire(object, this.around), text: 'BEFORE_WITH', short: 'lock', locked: true }, 1, held)
    this.instruction({ text: 'POP_TOP', short: 'pop' }, 1)
  }

  protected override leave(object: Reference): void {
    for (let none = 0; none < 3; none++) {
      this.instruction({ text: 'LOAD_CONST None', short: 'None' }, 0, [{ object: 'None' }])
    }
    this.instruction({ text: 'PRECALL 2', short: 'call' }, 0)
    this.instruction({ ...release(object, this.around), text: 'CALL 2', short: 'unlock', locked: true }, 4, [
      { object: 'None' },
    ])
    this.instruction({ text: 'POP_TOP', short: 'pop' }, 1)
  }

  protected override assert(condition: Expression): void {
    const [fine, wrong] = [new Label(), new Label()]
    this.jumpIf(condition, fine, wrong, 'FORWARD')
    this.out.mark(wrong)
    this.instruction({ text: 'LOAD_ASSERTION_ERROR', short: 'error' }, 0, [{ object: 'AssertionError' }])
    this.instruction({ text: 'RAISE_VARARGS 1', short: 'raise', assertion: number(0) }, 1)
    this.out.mark(fine)
  }
}
