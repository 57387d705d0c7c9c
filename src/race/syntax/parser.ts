import type { Declaration, ObjectKind, Observed, ProcessBlock, SourceProgram, Span } from './ast.ts'
import { checkNames } from './check.ts'
import { fold } from './constant.ts'
import { tokenize } from './lexer.ts'
import { limits } from './limits.ts'
import { SourceError } from './source-error.ts'
import { StatementParser } from './statement-parser.ts'
import { spanFrom, TokenReader } from './token-reader.ts'

const objectKinds: readonly ObjectKind[] = ['lock', 'semaphore', 'barrier', 'queue', 'condition']
/** Those that come in arrays: `lock fork[3]`. */
const severalKinds: readonly ObjectKind[] = ['lock', 'semaphore']
/** Those with a number in brackets. */
const sizedKinds: readonly ObjectKind[] = ['barrier', 'queue']

/** Reads the top of a program: declarations, processes, and what is observed. */
class ProgramParser extends StatementParser {
  private readonly declarations: Declaration[] = []
  private readonly processes: ProcessBlock[] = []
  private readonly observe: Observed[] = []
  private readonly constants = new Map<string, number>()
  private readonly source: TokenReader

  constructor(source: TokenReader) {
    super(source)
    this.source = source
  }

  program(): SourceProgram {
    while (!this.source.at('end')) this.topLevel()
    if (this.processes.length === 0) {
      throw this.source.unexpected('a process', 'Write "process P1:" and its statements below it, indented')
    }
    return { declarations: this.declarations, processes: this.processes, observe: this.observe }
  }

  private topLevel(): void {
    const { text, span } = this.source.peek()
    const object = objectKinds.find((kind) => kind === text)
    if (text === 'process') this.processes.push(this.process())
    else if (text === 'observe') this.observed()
    else if (object !== undefined) this.object(object)
    else if (text === 'shared') this.shared()
    else if (text === 'const' || text === 'local') this.number(text)
    else {
      const hint =
        'Declare with shared, local, const, lock, semaphore, barrier, queue or condition; then write processes'
      throw new SourceError(span, `"${text}" cannot stand outside a process`, hint)
    }
  }

  private number(kind: 'const' | 'local'): void {
    const declaration = this.valued(kind)
    if (kind === 'const') this.constants.set(declaration.name, declaration.value)
    this.declarations.push({ kind, ...declaration })
  }

  /** `local x = 5`, without the first word's meaning. */
  private valued(what: string): { name: string; value: number; span: Span } {
    const start = this.source.next().span
    const { text: name } = this.variable('a name')
    if (!this.source.take('=')) throw this.source.unexpected('"="', `Write "${what} ${name} = 0"`)
    const value = this.constant()
    const span = spanFrom(start, this.source.previous.span)
    this.endLine()
    return { name, value, span }
  }

  /** A number that is known before anything runs. */
  private constant(): number {
    const expression = this.expression()
    const folded = fold(expression, this.constants)
    if (folded.kind === 'number') return folded.value
    throw new SourceError(expression.span, 'this is not known before the program runs', 'Write a number or a const')
  }

  private count(what: string, fewest: number, most: number): number {
    const from = this.source.peek().span
    const value = this.constant()
    if (value >= fewest && value <= most) return value
    const span = spanFrom(from, this.source.previous.span)
    throw new SourceError(span, `${value} is not a number of ${what}`, `Use ${fewest} to ${most}`)
  }

  private shared(): void {
    const start = this.source.next().span
    const { text: name } = this.variable('a name')
    if (!this.source.take('=')) throw this.source.unexpected('"="', `Write "shared ${name} = 0"`)
    const value = this.source.at('symbol', '[') ? this.array() : this.constant()
    this.declarations.push({ kind: 'shared', name, value, span: spanFrom(start, this.source.previous.span) })
    this.endLine()
  }

  private array(): readonly number[] {
    const { span } = this.source.next()
    const values = [this.constant()]
    while (this.source.take(',')) values.push(this.constant())
    this.source.expectSymbol(']', 'Close the bracket of the array')
    const repeat = this.source.take('*') ? this.count('copies', 1, limits.elements) : 1
    const all = Array.from({ length: repeat }, () => values).flat()
    if (all.length <= limits.elements) return all
    throw new SourceError(span, `this array has ${all.length} elements`, `Use at most ${limits.elements}`)
  }

  private object(kind: ObjectKind): void {
    const start = this.source.next().span
    const { text: name } = this.variable('a name')
    const count =
      severalKinds.includes(kind) && this.source.take('[') ? this.count('objects', 1, limits.elements) : null
    if (count !== null) this.source.expectSymbol(']', 'Close the bracket')
    const size = this.size(kind, name)
    this.declarations.push({ kind, name, count, size, span: spanFrom(start, this.source.previous.span) })
    this.endLine()
  }

  private size(kind: ObjectKind, name: string): number {
    if (kind === 'semaphore') {
      if (!this.source.take('=')) throw this.source.unexpected('"="', `Write "semaphore ${name} = 1"`)
      return this.count('permits', 0, 1000)
    }
    if (!sizedKinds.includes(kind)) return 0
    const hint = `Write "${kind} ${name}(2)"`
    this.source.expectSymbol('(', hint)
    const size = this.count(kind === 'queue' ? 'places' : 'processes', 1, limits.elements)
    this.source.expectSymbol(')', hint)
    return size
  }

  private process(): ProcessBlock {
    const start = this.source.next().span
    const { text: name } = this.variable('a name for the process')
    const copies = this.source.take('(') ? this.copies() : null
    const span = spanFrom(start, this.source.previous.span)
    this.openBlock()
    const locals: { name: string; value: number; span: Span }[] = []
    while (this.source.at('name', 'local')) locals.push(this.valued('local'))
    const body = []
    while (!this.closeBlock()) body.push(this.statement())
    return { name, copies, locals, body, span }
  }

  private copies(): number {
    const hint = 'Write "process P (n = 3):" for three of them'
    if (!this.source.take('n')) throw this.source.unexpected('"n"', hint)
    this.source.expectSymbol('=', hint)
    const copies = this.count('processes', 1, limits.processes)
    this.source.expectSymbol(')', hint)
    return copies
  }

  private observed(): void {
    this.source.next()
    do this.observe.push(this.oneObserved())
    while (this.source.take(','))
    this.endLine()
  }

  private oneObserved(): Observed {
    const first = this.variable('the name of a variable')
    let [process, name]: [string | null, string] = [null, first.text]
    if (this.source.at('symbol', '.')) {
      this.source.next()
      if (!this.source.take('value')) [process, name] = [first.text, this.variable('the name of a variable').text]
    }
    const index = this.source.take('[') ? this.count('an element', 0, limits.elements - 1) : null
    if (index !== null) this.source.expectSymbol(']', 'Close the bracket')
    return { process, name, index, span: spanFrom(first.span, this.source.previous.span) }
  }
}

/**
 * Reads a program.
 * @throws {SourceError} at the first place that is no program, with the line, the column and what to write instead
 */
export function parse(text: string): SourceProgram {
  const program = new ProgramParser(new TokenReader(tokenize(text))).program()
  checkNames(program)
  return program
}
