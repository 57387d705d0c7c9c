/** The function of a program that gives the successors of a state. */
import type { Expression, Target } from '../expression.ts'
import type { Layout } from '../layout.ts'
import type { Model, Step } from '../model.ts'
import {
  block,
  branch,
  branchIf,
  branchTable,
  type Code,
  call,
  choose,
  type FunctionCode,
  get,
  i32,
  load,
  op,
  set,
  store,
  tee,
  type ValueType,
  when,
} from './assembler.ts'
import { byElement, expressionCode, intervalOf, type Surroundings } from './expression-code.ts'
import { capacityOf, stateBytes, Words } from './words.ts'

/** The imported functions that end a search; neither returns. */
export interface Reports {
  /** (slot, value): a value has no room in its field. */
  readonly noRoom: number
  readonly noMeaning: number
}

const address = 0
const out = 1
const mask = 2

/** A step with the places that it goes to counted from where it stands. */
function relativeTo(pc: number, { test, next, ...rest }: Step): object {
  if (test === null) return { ...rest, next: next - pc }
  return { ...rest, test: { ...test, ifTrue: test.ifTrue - pc, ifFalse: test.ifFalse - pc } }
}

class StepFunction {
  readonly #model: Model
  readonly #reports: Reports
  readonly #locals: ValueType[]
  /** The state, and the state after the step that is being carried out. */
  readonly #before: Words
  readonly #after: Words
  readonly #layout: Layout

  constructor(model: Model, layout: Layout, reports: Reports) {
    this.#model = model
    this.#layout = layout
    this.#reports = reports
    this.#before = new Words(layout, mask + 1)
    this.#after = new Words(layout, mask + 1 + layout.words)
    const words = Array.from({ length: 2 * layout.words }, () => this.#before.type)
    this.#locals = ['i32', ...words]
  }

  build(): FunctionCode {
    const { type } = this.#before
    const size = stateBytes(this.#layout) / this.#layout.words
    const loads = this.#eachWord((word) => [get(address), load(type, word * size), set(this.#before.local(word))])
    const { errorSlot, processes } = this.#model
    const failed = this.#before.field(errorSlot).width > 0
    const body = [
      loads,
      failed ? when(this.#before.read(errorSlot), i32(0), op.return) : [],
      Array.from({ length: processes }, (_, process) => this.#process(process)),
      get(mask),
    ]
    return { parameters: 2, result: true, locals: this.#locals, body }
  }

  #eachWord(code: (word: number) => Code): Code {
    return Array.from({ length: this.#layout.words }, (_, word) => code(word))
  }

  #around(words: Words): Surroundings {
    const newLocal = (): number => 2 + this.#locals.push('i32') - 1
    return { words, newLocal, noMeaning: this.#reports.noMeaning }
  }

  /**
   * Cases by program counter; each leaves by `done`, where the new state is stored, or by `skip` when it is blocked.
   * Steps that are alike up to where they stand, as those of an unrolled loop, share a case: less code to compile.
   */
  #process(process: number): Code {
    const steps = this.#model.code[process] ?? []
    const forms = steps.map((step, pc) => JSON.stringify(relativeTo(pc, step)))
    const distinct = [...new Set(forms)]
    const count = distinct.length
    if (count === 0) return []
    const depths = forms.map((form) => distinct.indexOf(form))
    let cases: Code = [this.#before.read(process), branchTable(depths, count + 1)]
    for (const [number, form] of distinct.entries()) {
      const step = steps[forms.indexOf(form)] as Step
      const body = this.#step(process, forms.indexOf(form), step, count - number)
      cases = [block(cases), body, branch(count - 1 - number)]
    }
    return block(block(cases), this.#storeState(process))
  }

  #storeState(process: number): Code {
    const { type } = this.#after
    const size = stateBytes(this.#layout) / this.#layout.words
    return [
      this.#eachWord((word) => [get(out), get(this.#after.local(word)), store(type, word * size)]),
      [get(out), i32(stateBytes(this.#layout)), op.i32.add, set(out)],
      [get(mask), i32(1 << process), op.i32.or, set(mask)],
    ]
  }

  #step(process: number, pc: number, step: Step, skip: number): Code {
    const { guard, assignments, assertion } = step
    const blocked =
      guard === null ? [] : [expressionCode(guard, this.#around(this.#before)), op.i32.eqz, branchIf(skip)]
    const copy = this.#eachWord((word) => [get(this.#before.local(word)), set(this.#after.local(word))])
    const moved = this.#jump(process, pc, step)
    const after = this.#around(this.#after)
    const error = this.#after.write(this.#model.errorSlot, i32(1 + process))
    return [
      blocked,
      copy,
      assignments.map(({ target, value }) => this.#assign(target, value)),
      assertion === null ? moved : choose(expressionCode(assertion, after), null, moved, error),
    ]
  }

  #jump(process: number, pc: number, { test, next }: Step): Code {
    const to = (target: number): Code => this.#after.add(process, target - pc)
    if (test === null) return to(next)
    const condition = expressionCode(test.condition, this.#around(this.#after))
    return choose(condition, null, to(test.ifTrue), to(test.ifFalse))
  }

  #assign(target: Target, value: Expression): Code {
    const around = this.#around(this.#after)
    const code = expressionCode(value, around)
    if (target.kind === 'slot') return this.#write(target.slot, value, code)
    const result = around.newLocal()
    const index = around.newLocal()
    return [
      [code, set(result), expressionCode(target.index, around), set(index)],
      byElement(target, index, around, null, (slot) => this.#write(slot, value, get(result))),
    ]
  }

  #write(slot: number, value: Expression, code: Code): Code {
    const words = this.#after
    const field = words.field(slot)
    const [least, greatest] = intervalOf(value, words)
    const [from, to] = capacityOf(field)
    const bits = from === 0 ? code : [code, i32(from), op.i32.sub]
    if (least >= from && greatest <= to) return words.write(slot, bits)
    const local = this.#around(words).newLocal()
    const tooWide = field.width === 0 ? [] : [i32(field.width), op.i32.shrU]
    const report = [i32(slot), get(local), i32(from), op.i32.add, call(this.#reports.noRoom), op.unreachable]
    return [
      bits,
      field.width === 32 ? set(local) : when([tee(local), tooWide], ...report),
      words.write(slot, get(local)),
    ]
  }
}

/** `step(state address, output address) -> mask`: stores the successors one after another, in ascending order of process. */
export const stepFunction = (model: Model, layout: Layout, reports: Reports): FunctionCode =>
  new StepFunction(model, layout, reports).build()
