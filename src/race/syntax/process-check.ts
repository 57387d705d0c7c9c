import { assertNever } from '#base'
import type { Block, Call, Declaration, Expression, Operation, ProcessBlock, Reference, Statement } from './ast.ts'
import { assignedNames } from './names.ts'
import { SourceError } from './source-error.ts'

/** What an operation works on. */
const worksOn: Readonly<Record<Operation, readonly Declaration['kind'][]>> = {
  CAS: ['shared'],
  fetch_add: ['shared'],
  swap: ['shared'],
  acquire: ['lock', 'semaphore'],
  release: ['lock', 'semaphore'],
  wait: ['barrier', 'condition'],
  notify: ['condition'],
  notify_all: ['condition'],
  put: ['queue'],
  get: ['queue'],
}

const givesValue: ReadonlySet<Operation> = new Set(['CAS', 'fetch_add', 'swap', 'get'])

/** Checks the names of one process against what is declared. */
export class ProcessCheck {
  private readonly declared: ReadonlyMap<string, Declaration>
  private readonly locals: Set<string>
  /** Counters of the loops around, and `me`: known numbers that nothing assigns. */
  private readonly fixed = new Set<string>(['me'])
  private loops = 0

  constructor(declared: ReadonlyMap<string, Declaration>, process: ProcessBlock) {
    this.declared = declared
    this.locals = new Set(assignedNames(process.body))
    for (const { name, span } of process.locals) {
      const other = declared.get(name)
      if (other !== undefined && other.kind !== 'local') {
        throw new SourceError(span, `"${name}" is declared above as ${other.kind}`, 'Choose another name')
      }
      this.locals.add(name)
    }
  }

  block(block: Block): void {
    for (const statement of block) this.statement(statement)
  }

  private statement(statement: Statement): void {
    switch (statement.kind) {
      case 'assign':
        this.target(statement.target)
        statement.value.kind === 'call' ? this.call(statement, statement.value) : this.expression(statement.value)
        return
      case 'call':
        this.operation(statement)
        return
      case 'if':
        this.expression(statement.condition)
        this.block(statement.chosen)
        this.block(statement.otherwise)
        return
      case 'while':
        this.expression(statement.condition)
        this.loops += 1
        this.block(statement.body)
        this.loops -= 1
        return
      case 'for':
        this.counted(statement)
        return
      case 'with':
        this.object(statement.object, ['lock', 'semaphore'], 'with')
        this.block(statement.body)
        return
      case 'await':
      case 'assert':
        this.expression(statement.condition)
        return
      case 'break':
      case 'continue':
        if (this.loops > 0) return
        throw new SourceError(statement.span, `"${statement.kind}" stands outside a while loop`, 'Put it into one')
      case 'pass':
      case 'fence':
        return
      default:
        assertNever(statement)
    }
  }

  private call(statement: Statement & { kind: 'assign' }, call: Call): void {
    if (!givesValue.has(call.operation)) {
      throw new SourceError(call.span, `${call.operation} gives no value`, 'Write it on a line of its own')
    }
    const local = statement.target.kind === 'name' && !this.declared.has(statement.target.name)
    const plain = local || this.declared.get(statement.target.name)?.kind === 'local'
    if (!plain || statement.operator !== '=') {
      throw new SourceError(statement.span, 'the result needs a plain variable', `Write "x = ${call.operation}(...)"`)
    }
    this.operation(call)
  }

  private operation(call: Call): void {
    this.object(call.object, worksOn[call.operation], call.operation)
    if (call.operation !== 'wait') {
      for (const argument of call.args) this.expression(argument)
      return
    }
    const [lock] = call.args
    if (lock === undefined) return
    const condition = this.declared.get(call.object.name)?.kind === 'condition'
    if (!condition || (lock.kind !== 'name' && lock.kind !== 'element')) {
      throw new SourceError(lock.span, 'only a condition waits with a lock', 'Write "c.wait(L)" or "b.wait()"')
    }
    this.object(lock, ['lock'], 'wait')
  }

  private counted(statement: Statement & { kind: 'for' }): void {
    this.expression(statement.from)
    this.expression(statement.to)
    const { variable, span } = statement
    if (this.declared.has(variable) || this.locals.has(variable) || this.fixed.has(variable)) {
      throw new SourceError(span, `"${variable}" has another meaning already`, 'Count with another name')
    }
    this.fixed.add(variable)
    this.block(statement.body)
    this.fixed.delete(variable)
  }

  private object(reference: Reference, kinds: readonly Declaration['kind'][], used: string): void {
    const declaration = this.declared.get(reference.name)
    if (declaration === undefined || !kinds.includes(declaration.kind)) {
      const hint = `Declare it above the processes: "${kinds[0]} ${reference.name}"`
      throw new SourceError(
        reference.span,
        `"${used}" needs a ${kinds.join(' or a ')}, and "${reference.name}" is none`,
        hint,
      )
    }
    const several =
      declaration.kind === 'shared'
        ? Array.isArray(declaration.value)
        : 'count' in declaration && declaration.count !== null
    this.shape(reference, several)
    if (reference.kind === 'element') this.expression(reference.index)
  }

  /** That an array is used with an index and nothing else is. */
  private shape(reference: Reference, array: boolean): void {
    const { name, span } = reference
    if (array && reference.kind === 'name') {
      throw new SourceError(span, `"${name}" is an array`, `Choose an element: "${name}[0]"`)
    }
    if (!array && reference.kind === 'element') throw new SourceError(span, `"${name}" is no array`, `Write "${name}"`)
  }

  private target(reference: Reference): void {
    const declaration = this.declared.get(reference.name)
    if (this.fixed.has(reference.name) || declaration?.kind === 'const') {
      throw new SourceError(reference.span, `"${reference.name}" never changes`, 'Assign to another name')
    }
    this.expression(reference)
  }

  expression(expression: Expression): void {
    switch (expression.kind) {
      case 'number':
        return
      case 'name':
      case 'element':
        this.variable(expression)
        return
      case 'unary':
        this.expression(expression.operand)
        return
      case 'binary':
        this.expression(expression.left)
        this.expression(expression.right)
        return
      case 'choice':
        this.expression(expression.condition)
        this.expression(expression.ifTrue)
        this.expression(expression.ifFalse)
        return
      default:
        assertNever(expression)
    }
  }

  private variable(reference: Reference): void {
    const { name, span } = reference
    const declaration = this.declared.get(name)
    if (declaration?.kind === 'shared') {
      this.shape(reference, Array.isArray(declaration.value))
      if (reference.kind === 'element') this.expression(reference.index)
      return
    }
    if (declaration !== undefined && declaration.kind !== 'local' && declaration.kind !== 'const') {
      throw new SourceError(span, `"${name}" is a ${declaration.kind} and has no value`, 'Only variables have one')
    }
    if (declaration === undefined && !this.locals.has(name) && !this.fixed.has(name)) {
      const hint = `Declare "shared ${name} = 0" above the processes, or assign to it in this process`
      throw new SourceError(span, `there is no "${name}" here`, hint)
    }
    this.shape(reference, false)
    if (reference.kind === 'name' && reference.attribute) {
      throw new SourceError(
        span,
        `"${name}" is a plain variable and has no .value`,
        `Write "${name}", or declare it shared`,
      )
    }
  }
}
