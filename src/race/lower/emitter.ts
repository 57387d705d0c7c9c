import type { Instruction } from '../program.ts'
import type { Declaration, Expression, Reference, Span } from '../syntax/ast.ts'
import { limits } from '../syntax/limits.ts'
import { SourceError } from '../syntax/source-error.ts'
import type { StackEntry, Step } from './lowered.ts'
import { neutral, neutralParts, neutralTruth } from './neutral.ts'
import { referencesIn } from './walk.ts'

/** A place in the code that is known once all of it is emitted. */
export class Label {
  place = 0
}

export type Assignment = readonly [target: Reference, value: Expression]

/** One step before its jumps have numbers. */
export interface Draft {
  readonly text: string
  readonly short: string
  readonly guard?: Expression | null
  readonly assigns?: readonly Assignment[]
  readonly assertion?: Expression
  readonly test?: { readonly condition: Expression; readonly ifTrue: Label; readonly ifFalse: Label }
  /** Where it goes on; the next step where absent. */
  readonly next?: Label
  readonly stack?: readonly StackEntry[]
  /** Reads and writes memory itself, past every store buffer. */
  readonly locked?: boolean
}

type Placed = { readonly draft: Draft; readonly statement: number; readonly span: Span } | { readonly goto: Label }

/** Collects the steps of one process, ties them to their statements, and resolves the jumps. */
export class Emitter {
  private readonly shared: ReadonlyMap<string, Declaration>
  private readonly placed: Placed[] = []
  private readonly names = new Set<string>()
  private statement = -1
  /** Where the statement stands that is emitted. */
  protected current: Span = { start: 0, end: 0, line: 1, column: 1 }

  constructor(shared: ReadonlyMap<string, Declaration>) {
    this.shared = shared
  }

  /** What is emitted from here on belongs to the statement at `span`. */
  begin(span: Span): void {
    this.statement += 1
    this.current = span
  }

  emit(draft: Draft): void {
    if (this.placed.length >= limits.steps) {
      throw new SourceError(
        this.current,
        `a process of over ${limits.steps} steps`,
        'Use fewer rounds or a coarser view',
      )
    }
    this.checkReferences(draft)
    this.placed.push({ draft, statement: this.statement, span: this.current })
  }

  /** Goes on at the label, at no cost. */
  goto(label: Label): void {
    this.placed.push({ goto: label })
  }

  mark(label: Label): void {
    label.place = this.placed.length
  }

  /** Whether a name stands for something shared. */
  isShared(reference: Reference): boolean {
    return this.shared.has(reference.name)
  }

  /** The locals that the steps so far use, those that lowering added included. */
  get locals(): ReadonlySet<string> {
    return this.names
  }

  /** The variables of an expression that lie in shared memory, in the order of evaluation. */
  sharedIn(expression: Expression): readonly Reference[] {
    return referencesIn(expression).filter((reference) => this.isShared(reference))
  }

  finish(): { code: readonly Instruction[]; steps: readonly Step[] } {
    const places = this.finalPlaces()
    const code: Instruction[] = []
    const steps: Step[] = []
    for (const [at, placed] of this.placed.entries()) {
      if ('goto' in placed) continue
      const { draft, statement, span } = placed
      code.push(instruction(draft, places, at))
      const accesses = this.accesses(draft)
      steps.push({ short: draft.short, span, statement, accesses, stack: draft.stack ?? null })
    }
    return { code, steps }
  }

  private accesses({ guard, assigns = [], assertion, test, locked }: Draft): number {
    if (locked) return 1
    const read = [guard, ...assigns.map(([, value]) => value), assertion, test?.condition]
    const reads = read.reduce((sum, expression) => sum + (expression ? this.sharedIn(expression).length : 0), 0)
    return reads + assigns.filter(([target]) => this.isShared(target)).length
  }

  /** For every place, the number of the instruction that runs there: free jumps are followed. */
  private finalPlaces(): readonly number[] {
    let count = 0
    const numbers = this.placed.map((placed) => ('goto' in placed ? count : count++))
    numbers.push(count)
    return numbers.map((_, place) => numbers[this.landing(place)] ?? count)
  }

  private landing(place: number): number {
    let at = place
    for (let hops = 0; hops <= this.placed.length; hops++) {
      const placed = this.placed[at]
      if (placed === undefined || !('goto' in placed)) return at
      at = placed.goto.place
    }
    throw new SourceError(this.current, 'this loop never takes a step', 'Put a statement into it')
  }

  private checkReferences({ assigns = [], guard, assertion, test }: Draft): void {
    const optional = [...assigns.flat(), guard, assertion, test?.condition]
    const expressions = optional.filter((expression) => expression !== undefined && expression !== null)
    if (expressions.some((expression) => neutralParts(expression) > limits.parts)) {
      throw new SourceError(this.current, 'this expression is too long', 'Use a variable for a part of it')
    }
    for (const reference of expressions.flatMap(referencesIn)) {
      const declaration = this.shared.get(reference.name)
      if (declaration === undefined) this.names.add(reference.name)
      if (reference.kind !== 'element' || reference.index.kind !== 'number' || declaration === undefined) continue
      const { value } = reference.index
      const length = lengthOf(declaration)
      if (length === null || (value >= 0 && value < length)) continue
      throw new SourceError(this.current, `"${reference.name}" has no element ${value}`, `Use 0 to ${length - 1}`)
    }
  }
}

function lengthOf(declaration: Declaration): number | null {
  if (declaration.kind === 'shared') return Array.isArray(declaration.value) ? declaration.value.length : null
  return 'count' in declaration ? declaration.count : null
}

function instruction(draft: Draft, places: readonly number[], at: number): Instruction {
  const to = (place: number): number => places[place] ?? places.length - 1
  const { test, guard, assertion } = draft
  const next = to(draft.next === undefined ? at + 1 : draft.next.place)
  return {
    t: draft.text,
    g: guard === undefined || guard === null ? null : neutralTruth(guard),
    a: (draft.assigns ?? []).map(([target, value]) => [neutral(target), neutral(value)] as const),
    j: test === undefined ? null : [neutralTruth(test.condition), to(test.ifTrue.place), to(test.ifFalse.place)],
    nx: test !== undefined || next === to(at) + 1 ? null : next,
    as: assertion === undefined ? null : neutralTruth(assertion),
  }
}
