import { assertNever } from '#base'
import type { Block, Call, Expression, Reference, Statement } from '../syntax/ast.ts'
import { printExpression, printReference } from '../syntax/print.ts'
import { SourceError } from '../syntax/source-error.ts'
import { binary } from './build.ts'
import { type Draft, type Emitter, Label } from './emitter.ts'
import { acquire, callDrafts, release, type Surroundings } from './objects.ts'

interface Loop {
  readonly again: Label
  readonly out: Label
  /** How much was held where it began: leaving it gives the rest back. */
  readonly held: number
}

type Of<K extends Statement['kind']> = Extract<Statement, { readonly kind: K }>

const isAlways = (condition: Expression): boolean => condition.kind === 'number' && condition.value !== 0

/** The value that an assignment stores: `r + 1` for `r += 1`. */
export function assignedValue(target: Reference, operator: Of<'assign'>['operator'], value: Expression): Expression {
  if (operator === '=') return value
  return binary(operator === '+=' ? '+' : operator === '-=' ? '-' : '*', target, value)
}

/**
 * Turns the block of one process into steps. This one makes each statement a single step; finer ones override what
 * they split.
 *
 * Loop control: each round of a `while` costs its test. `while True` has none, so going back is a step, unless the
 * round ends in `if ...: break`, which is a test that goes back by itself. Everything else that jumps is free.
 */
export class Lowering {
  protected readonly out: Emitter
  protected readonly around: Surroundings
  private readonly loops: Loop[] = []
  /** What `with` holds here, outermost first. */
  private readonly held: Reference[] = []
  /** How many `if` and `while` blocks are around. */
  protected nesting = 0

  constructor(out: Emitter, around: Surroundings) {
    this.out = out
    this.around = around
  }

  block(block: Block): void {
    for (const statement of block) this.statement(statement)
  }

  private statement(statement: Statement): void {
    switch (statement.kind) {
      case 'if':
        this.branch(statement)
        return
      case 'while':
        this.loop(statement)
        return
      case 'with':
        this.holding(statement)
        return
      case 'break':
      case 'continue':
        this.aside(() => this.leaveRound(statement))
        return
      case 'for':
        throw new RangeError('a "for" loop must be written out before it is lowered')
      case 'pass':
        return
      default:
        this.out.begin(statement.span)
        this.simple(statement)
    }
  }

  /** A statement without a block. */
  private simple(statement: Of<'assign' | 'call' | 'await' | 'assert' | 'fence'>): void {
    switch (statement.kind) {
      case 'assign':
        if (statement.value.kind === 'call') this.call(statement.value, statement.target)
        else this.assign(statement.target, statement.operator, statement.value)
        return
      case 'call':
        this.call(statement, null)
        return
      case 'await':
        this.await(statement.condition)
        return
      case 'assert':
        this.assert(statement.condition)
        return
      case 'fence':
        this.fence()
        return
      default:
        assertNever(statement)
    }
  }

  private innermost(): Loop {
    const loop = this.loops.at(-1)
    if (loop === undefined) throw new RangeError('a jump outside a loop passed the check')
    return loop
  }

  private holding({ object, body, span }: Of<'with'>): void {
    if (object.kind === 'element' && object.index.kind !== 'number') {
      throw new SourceError(
        span,
        '"with" must give back what it took',
        'Use acquire() and release() with a changing index',
      )
    }
    this.out.begin(span)
    this.enter(object)
    this.held.push(object)
    this.block(body)
    this.held.pop()
    this.out.begin(span)
    this.leave(object)
  }

  /** A jump out of `with` blocks gives back what they hold. */
  private leaveRound({ kind, span }: Of<'break' | 'continue'>): void {
    const { again, out, held } = this.innermost()
    for (const object of this.held.slice(held).reverse()) {
      this.out.begin(span)
      this.leave(object)
    }
    if (kind === 'break') this.out.goto(out)
    else this.goBack(again)
  }

  /** Emits what leads away from here; what follows in the text is reached by another way. */
  protected aside(emit: () => void): void {
    emit()
  }

  private branch({ condition, chosen, otherwise, span }: Of<'if'>): void {
    this.out.begin(span)
    const [yes, no, end] = [new Label(), new Label(), new Label()]
    this.test(`if ${printExpression(condition)}`, condition, yes, no)
    this.nesting += 1
    this.out.mark(yes)
    this.block(chosen)
    if (otherwise.length > 0) this.skip(end)
    this.out.mark(no)
    this.block(otherwise)
    this.out.mark(end)
    this.nesting -= 1
  }

  private loop(statement: Of<'while'>): void {
    const loop = { again: new Label(), out: new Label(), held: this.held.length }
    this.loops.push(loop)
    this.nesting += 1
    if (isAlways(statement.condition)) this.endless(statement, loop)
    else this.tested(statement, loop)
    this.nesting -= 1
    this.loops.pop()
    this.out.mark(loop.out)
  }

  private endless({ body, span }: Of<'while'>, { again }: Loop): void {
    const top = new Label()
    this.out.mark(top)
    this.block(body)
    const last = body.at(-1)
    const testsLast = last?.kind === 'if' && last.otherwise.length === 0 && last.chosen.at(-1)?.kind === 'break'
    this.out.mark(again)
    if (testsLast) {
      this.goBack(top)
      return
    }
    this.out.begin(span)
    this.out.emit({ text: 'loop', short: 'loop', next: top })
  }

  protected tested({ condition, body, span }: Of<'while'>, { again, out }: Loop): void {
    const start = new Label()
    this.out.mark(again)
    this.out.begin(span)
    this.test(`while ${printExpression(condition)}`, condition, start, out)
    this.out.mark(start)
    this.block(body)
    this.goBack(again)
  }

  /** From the end of the `then` block over the `else` block. */
  protected skip(to: Label): void {
    this.out.goto(to)
  }

  /** From the end of a round whose test has been made, or from `continue`. */
  protected goBack(to: Label): void {
    this.out.goto(to)
  }

  protected assign(target: Reference, operator: Of<'assign'>['operator'], value: Expression): void {
    const text = `${printReference(target)} ${operator} ${printExpression(value)}`
    this.out.emit({
      text,
      short: this.shortOf(target, value),
      assigns: [[target, assignedValue(target, operator, value)]],
    })
  }

  /** What an assignment does, in a word. */
  protected shortOf(target: Reference, value: Expression): string {
    const reads = this.out.sharedIn(value).length > 0
    if (this.out.isShared(target)) return reads ? 'update' : 'write'
    if (reads) return 'read'
    return value.kind === 'binary' && value.operator === '+' ? 'add' : 'set'
  }

  protected test(text: string, condition: Expression, ifTrue: Label, ifFalse: Label): void {
    this.out.emit({ text, short: 'test', test: { condition, ifTrue, ifFalse } })
  }

  protected call(call: Call, result: Reference | null): void {
    for (const draft of callDrafts(call, result, this.around)) this.emitShared(draft)
  }

  protected enter(object: Reference): void {
    this.emitShared(acquire(object, this.around))
  }

  protected leave(object: Reference): void {
    this.emitShared(release(object, this.around))
  }

  /** A step on a lock, a queue or the like, indivisible at every granularity. */
  protected emitShared(draft: Draft): void {
    this.out.emit({ ...draft, locked: true })
  }

  /** Waiting for a condition is one step at every granularity. */
  protected await(condition: Expression): void {
    this.out.emit({ text: `await ${printExpression(condition)}`, short: 'await', guard: condition })
  }

  protected assert(condition: Expression): void {
    this.out.emit({ text: `assert ${printExpression(condition)}`, short: 'assert', assertion: condition })
  }

  /** Without store buffers there is nothing to wait for. */
  protected fence(): void {
    this.emitShared({ text: 'fence', short: 'fence' })
  }
}
