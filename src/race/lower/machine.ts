import type { AssignOperator, Call, Expression, Reference } from '../syntax/ast.ts'
import { binary, hidden, number, variable } from './build.ts'
import { Label } from './emitter.ts'
import { assignedValue } from './lowering.ts'
import { callDrafts } from './objects.ts'
import { flags, RegisterLowering, same } from './registers.ts'

/**
 * x86-64 in Intel's notation, variables of the process in registers: loads, arithmetic, stores. Locks and queues are
 * calls, one step each.
 */
export class MachineLowering extends RegisterLowering {
  protected override assign(target: Reference, operator: AssignOperator, value: Expression): void {
    const stored = assignedValue(target, operator, value)
    if (!this.out.isShared(target)) {
      this.into(target, stored, 0)
      return
    }
    const source = this.operand(stored, 0)
    const place = this.address(target, 1)
    this.out.emit({
      text: `mov ${this.shown(place)}, ${this.shown(source)}`,
      short: 'write',
      assigns: [[place, source]],
    })
  }

  protected override skip(to: Label): void {
    this.out.emit({ text: 'jmp', short: 'jump', next: to })
  }

  protected override goBack(to: Label): void {
    this.out.emit({ text: 'jmp', short: 'loop', next: to })
  }

  protected override call(call: Call, result: Reference | null): void {
    if (call.operation === 'CAS') {
      this.compareAndSwap(call, result)
      return
    }
    const args = call.operation === 'wait' ? call.args : call.args.map((argument, at) => this.operand(argument, at))
    const place = { ...call, object: this.address(call.object, args.length), args }
    for (const draft of callDrafts(place, result, this.around)) {
      const text = this.instructionOf(place, result) ?? `call ${draft.text}`
      this.emitShared({ ...draft, text })
    }
  }

  /** What has an instruction of its own; the rest is a call of a library. */
  private instructionOf({ operation, object, args }: Call, result: Reference | null): string | null {
    const operands = `${this.shown(object)}, ${this.shown(args[0] ?? number(0))}`
    if (operation === 'fetch_add') return `lock ${result === null ? 'add' : 'xadd'} ${operands}`
    return operation === 'swap' ? `xchg ${operands}` : null
  }

  /** The instruction compares with eax and leaves its success in the flags. */
  private compareAndSwap(call: Call, result: Reference | null): void {
    const [expected = number(0), wanted = number(0)] = call.args
    const eax = this.register(0)
    this.into(eax, expected, 0)
    const source = this.operand(wanted, 1)
    const object = this.address(call.object, 2)
    const text = `lock cmpxchg ${this.shown(object)}, ${this.shown(source)}`
    const [draft] = callDrafts({ ...call, object, args: [eax, source] }, flags, this.around)
    if (draft !== undefined) this.emitShared({ ...draft, text })
    if (result === null) return
    this.out.emit({ text: `sete ${this.shown(result)}`, short: 'set', assigns: [[result, flags]] })
  }

  protected override assert(condition: Expression): void {
    const [fine, wrong] = [new Label(), new Label()]
    this.jumps(condition, fine, wrong, 0)
    this.out.mark(wrong)
    this.out.emit({ text: 'call abort', short: 'abort', assertion: number(0) })
    this.out.mark(fine)
  }
}

/**
 * As an optimising compiler has it: an update of memory is one instruction, `add [r], 1`. Between processors it is
 * still a read and a write: only `lock add`, which `fetch_add` becomes, keeps others out.
 */
export class MemoryAddLowering extends MachineLowering {
  protected override assign(target: Reference, operator: AssignOperator, value: Expression): void {
    const change = this.changeOf(target, operator, value)
    if (change === null) {
      super.assign(target, operator, value)
      return
    }
    const amount = this.operand(change.value, 0)
    const place = this.address(target, 1)
    const text = `${change.operator === '+' ? 'add' : 'sub'} ${this.shown(place)}, ${this.shown(amount)}`
    const inside = variable(hidden('alu'))
    const assigns = [[inside, binary(change.operator, place, amount)]] as const
    this.out.emit({ text: `${text} (read)`, short: 'read', assigns })
    this.out.emit({ text: `${text} (write)`, short: 'write', assigns: [[place, inside]] })
  }

  /** What is added or taken away, where the statement does just that. */
  private changeOf(target: Reference, operator: AssignOperator, value: Expression): Change | null {
    if (!this.out.isShared(target)) return null
    if (operator === '+=' || operator === '-=') return { operator: operator === '+=' ? '+' : '-', value }
    if (operator !== '=' || value.kind !== 'binary' || (value.operator !== '+' && value.operator !== '-')) return null
    const { left, right } = value
    const updates =
      (left.kind === 'name' || left.kind === 'element') &&
      left.name === target.name &&
      same({ ...left, ...bare }, { ...target, ...bare })
    return updates ? { operator: value.operator, value: right } : null
  }
}

interface Change {
  readonly operator: '+' | '-'
  readonly value: Expression
}

/** `r` and `r.value` are one place. */
const bare = { attribute: false }
