import type { BinaryOperator, Expression, Reference } from '../syntax/ast.ts'
import { binary, hidden, variable } from './build.ts'
import type { Assignment, Draft } from './emitter.ts'
import type { StackEntry } from './lowered.ts'
import { Lowering } from './lowering.ts'

/** The local that holds the value at a depth of the stack, the bottom being 0. */
export const slotName = (depth: number): string => hidden(`s${depth}`)
export const slot = (depth: number): Reference => variable(slotName(depth))

/** CPython's value stack: the instructions that move values between it, memory and variables. */
export class StackLowering extends Lowering {
  /** What lies on the stack, bottom first. */
  protected stack: readonly StackEntry[] = []

  /** One instruction; the stack after it is kept with the step. */
  protected instruction(draft: Draft, popped: number, pushed: readonly StackEntry[] = []): void {
    this.stack = [...this.stack.slice(0, this.stack.length - popped), ...pushed]
    this.out.emit({ ...draft, stack: this.stack })
  }

  /** Puts a value on top. */
  protected push(text: string, short: string, value: Expression, popped = 0): void {
    const depth = this.stack.length - popped
    this.instruction({ text, short, assigns: [[slot(depth), value]] }, popped, [{ local: slotName(depth) }])
  }

  /** What the top of the stack stands for: an index, kept where the stack has it. */
  protected onTop(): Reference {
    const top = this.stack.at(-1)
    if (top === undefined || !('local' in top)) throw new RangeError('no value on the stack')
    return variable(top.local)
  }

  protected read(reference: Reference): void {
    if (reference.kind === 'name') {
      this.push('LOAD_ATTR value', 'read', reference, 1)
      return
    }
    this.push('BINARY_SUBSCR', 'read', { ...reference, index: this.onTop() }, 2)
  }

  protected store(target: Reference): void {
    const value = (below: number): Expression => slot(this.stack.length - 1 - below)
    if (target.kind === 'element') {
      const place = { ...target, index: this.onTop() }
      this.instruction({ text: 'STORE_SUBSCR', short: 'write', assigns: [[place, value(2)]] }, 3)
      return
    }
    if (this.out.isShared(target)) {
      this.instruction({ text: 'STORE_ATTR value', short: 'write', assigns: [[target, value(1)]] }, 2)
      return
    }
    const text = `STORE_FAST ${target.name}`
    this.instruction({ text, short: `set ${target.name}`, assigns: [[target, value(0)]] }, 1)
  }

  /** COPY n repeats the n-th entry from the top. */
  protected copy(count: number): void {
    const entry = this.stack[this.stack.length - count]
    if (entry === undefined) throw new RangeError('nothing to copy')
    const draft: Draft = { text: `COPY ${count}`, short: 'copy' }
    if (!('local' in entry)) {
      this.instruction(draft, 0, [entry])
      return
    }
    const depth = this.stack.length
    const assigns: readonly Assignment[] = [[slot(depth), variable(entry.local)]]
    this.instruction({ ...draft, assigns }, 0, [{ local: slotName(depth) }])
  }

  /** SWAP n exchanges the top with the n-th entry; values move between the locals of their depths. */
  protected swapDown(count: number): void {
    const top = this.stack.length - 1
    const other = this.stack.length - count
    const [upper, lower] = [this.stack[top], this.stack[other]]
    if (upper === undefined || lower === undefined) throw new RangeError('nothing to swap')
    const kept = variable(hidden('swap'))
    const move = (entry: StackEntry, to: number): StackEntry => ('local' in entry ? { local: slotName(to) } : entry)
    const sets: readonly Assignment[] = 'local' in lower ? [[kept, slot(other)]] : []
    const down: readonly Assignment[] = 'local' in upper ? [[slot(other), slot(top)]] : []
    const up: readonly Assignment[] = 'local' in lower ? [[slot(top), kept]] : []
    const assigns = [...sets, ...down, ...up]
    const between = this.stack.slice(other + 1, top)
    this.instruction({ text: `SWAP ${count}`, short: 'swap', assigns }, count, [
      move(upper, other),
      ...between,
      move(lower, top),
    ])
  }

  /** Replaces the two values on top by one. */
  protected combine(text: string, short: string, operator: BinaryOperator): void {
    const depth = this.stack.length
    this.push(text, short, binary(operator, slot(depth - 2), slot(depth - 1)), 2)
  }
}
