import type { Instruction } from '../program.ts'
import type { AssignOperator, Declaration, Expression, Reference, Span } from '../syntax/ast.ts'
import { limits } from '../syntax/limits.ts'
import { printReference } from '../syntax/print.ts'
import { SourceError } from '../syntax/source-error.ts'
import { binary, choice, hidden, isHidden, number, variable } from './build.ts'
import { type Assignment, type Draft, Emitter } from './emitter.ts'
import { LectureLowering } from './lecture.ts'
import type { LoweredPart, Step } from './lowered.ts'
import { replaceReferences } from './walk.ts'

/** One write of the text, on its way to memory. */
interface Store {
  readonly target: Reference
  readonly value: Expression
  readonly span: Span
}

/**
 * The first-in-first-out buffer between a process and memory, as x86 has one for each processor. A write goes into the
 * buffer; the process sees its own writes at once, the others when they reach memory. That is a process of its own,
 * which takes one step for each write. Locks, queues, CAS and the like wait until the buffer is empty, as a fence does.
 *
 * The writes are known beforehand, so that the buffer's process comes to an end: no write stands in `if` or `while`.
 * @see Owens, Sarkar, Sewell 2009, A better x86 memory model: x86-TSO
 */
export class StoreBuffer {
  private readonly stores: Store[] = []
  private readonly shared: Map<string, Declaration>
  private readonly pid: number
  private readonly name: string
  /** How many writes have gone into the buffer, and how many have reached memory. */
  private readonly issued: Reference
  private readonly flushed: Reference

  constructor(shared: ReadonlyMap<string, Declaration>, pid: number, name: string) {
    this.shared = new Map(shared)
    this.pid = pid
    this.name = name
    this.issued = this.declare(hidden(`issued${pid}`))
    this.flushed = this.declare(hidden(`flushed${pid}`))
  }

  /** What the process shares: the text's names, and its side of the buffer. */
  get names(): ReadonlyMap<string, Declaration> {
    return this.shared
  }

  /** The shared variables that the buffer adds. */
  variables(): Readonly<Record<string, number>> {
    if (this.stores.length === 0) return {}
    return Object.fromEntries([...this.shared.keys()].filter(isHidden).map((name) => [name, 0]))
  }

  /** The write that a process makes, as a step that fills the buffer. */
  fill(draft: Draft, target: Reference, value: Expression, span: Span): Draft {
    if (target.kind === 'element' && target.index.kind !== 'number') {
      throw new SourceError(span, 'a store buffer needs to know where a write goes', 'Use a number as the index')
    }
    const place = this.stores.length
    if (place >= limits.stores) {
      throw new SourceError(
        span,
        `this process writes over ${limits.stores} times`,
        'Use fewer rounds with store buffers',
      )
    }
    const known = value.kind === 'number'
    const kept = known ? value : this.declare(hidden(`store${this.pid}_${place}`))
    this.stores.push({ target, value: kept, span })
    const keep: readonly Assignment[] = kept.kind === 'name' ? [[kept, value]] : []
    const assigns: readonly Assignment[] = [...keep, [this.issued, number(place + 1)]]
    return { ...draft, text: `buffer ${draft.text}`, short: 'buffer', assigns }
  }

  /** The value that the process itself sees: its newest write that waits in the buffer, or memory. */
  forward(expression: Expression): Expression {
    return replaceReferences(expression, (reference) => {
      const own = this.stores
        .map((store, place) => ({ ...store, place }))
        .filter(({ target }) => target.name === reference.name && samePlace(target, reference))
      return own.reduce<Expression>((older, { value, place }) => {
        return choice(binary('<=', this.flushed, number(place)), value, older)
      }, reference)
    })
  }

  /** True when every write so far has reached memory; null where there is none. */
  drained(): Expression | null {
    return this.stores.length === 0 ? null : binary('==', this.flushed, number(this.stores.length))
  }

  /** The process that empties the buffer; null for a process that writes nothing. */
  process(): LoweredPart | null {
    if (this.stores.length === 0) return null
    const steps = this.stores.map(
      ({ span }, statement): Step => ({ ...{ short: 'flush', span, statement }, accesses: 1, stack: null }),
    )
    const emitter = new Emitter(this.shared)
    for (const [place, { target, value, span }] of this.stores.entries()) {
      emitter.begin(span)
      emitter.emit({
        ...{ text: `flush ${printReference(target)}`, short: 'flush' },
        guard: binary('>', this.issued, number(place)),
        assigns: [
          [target, value],
          [this.flushed, number(place + 1)],
        ],
      })
    }
    const code: readonly Instruction[] = emitter.finish().code
    const role = { kind: 'buffer', owner: this.pid } as const
    return {
      code: { locals: {}, code },
      process: { name: `${this.name} buffer`, role, steps, variables: [], temporaries: [] },
    }
  }

  private declare(name: string): Reference {
    const reference = variable(name)
    this.shared.set(name, { kind: 'shared', name, value: 0, span: reference.span })
    return reference
  }
}

/** Whether two references to one array may name the same element; only known indices are written through a buffer. */
function samePlace(stored: Reference, read: Reference): boolean {
  if (stored.kind === 'name' || read.kind === 'name') return true
  if (read.index.kind !== 'number') {
    throw new SourceError(read.span, 'a store buffer needs to know where a read goes', 'Use a number as the index')
  }
  return stored.index.kind === 'number' && stored.index.value === read.index.value
}

/** Sends the writes of a process through its buffer. */
export class BufferedEmitter extends Emitter {
  private readonly buffer: StoreBuffer

  constructor(buffer: StoreBuffer) {
    super(buffer.names)
    this.buffer = buffer
  }

  override emit(draft: Draft): void {
    if (draft.locked) {
      const drained = this.buffer.drained()
      const guard = draft.guard && drained ? binary('and', drained, draft.guard) : (draft.guard ?? drained)
      super.emit({ ...draft, guard })
      return
    }
    const seen = this.seen(draft)
    const [store] = seen.assigns ?? []
    if (store === undefined || !this.isShared(store[0])) super.emit(seen)
    else super.emit(this.buffer.fill(seen, store[0], store[1], this.current))
  }

  /** The step as its process sees memory. */
  private seen(draft: Draft): Draft {
    const { guard, assigns = [], assertion, test } = draft
    const forward = (expression: Expression): Expression => this.buffer.forward(expression)
    return {
      ...draft,
      guard: guard ? forward(guard) : null,
      assigns: assigns.map(([target, value]) => [target, forward(value)] as const),
      ...(assertion ? { assertion: forward(assertion) } : {}),
      ...(test ? { test: { ...test, condition: forward(test.condition) } } : {}),
    }
  }
}

/** The lecture's steps, which touch shared memory at most once, with plain writes where they can be counted. */
export class BufferedLowering extends LectureLowering {
  protected override assign(target: Reference, operator: AssignOperator, value: Expression): void {
    if (this.nesting > 0 && this.out.isShared(target)) {
      const reason = 'with store buffers no write may stand inside "if" or "while"'
      throw new SourceError(target.span, reason, 'Move it out, use fetch_add, CAS or swap, or choose another view')
    }
    super.assign(target, operator, value)
  }
}
