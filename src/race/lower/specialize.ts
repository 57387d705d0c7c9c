import { assertNever } from '#base'
import type { Block, Call, Declaration, Expression, ProcessBlock, Reference, Statement } from '../syntax/ast.ts'
import { fold } from '../syntax/constant.ts'
import { limits } from '../syntax/limits.ts'
import { SourceError } from '../syntax/source-error.ts'

/** Rewrites the block of one process: its number and the constants are put in place, `for` loops are written out. */
class Specializer {
  private readonly known: Map<string, number>
  private statements = 0

  constructor(known: ReadonlyMap<string, number>) {
    this.known = new Map(known)
  }

  block(block: Block): Block {
    return block.flatMap((statement) => this.statement(statement))
  }

  private statement(statement: Statement): readonly Statement[] {
    this.statements += 1
    if (this.statements > limits.statements) {
      const reason = `this process has over ${limits.statements} statements once its "for" loops are written out`
      throw new SourceError(statement.span, reason, 'Use fewer rounds')
    }
    switch (statement.kind) {
      case 'assign': {
        const { value } = statement
        const target = this.reference(statement.target)
        return [{ ...statement, target, value: value.kind === 'call' ? this.call(value) : this.expression(value) }]
      }
      case 'call':
        return [this.call(statement)]
      case 'if':
        return this.branch(statement)
      case 'while': {
        const condition = this.expression(statement.condition)
        if (condition.kind === 'number' && condition.value === 0) return []
        return [{ ...statement, condition, body: this.block(statement.body) }]
      }
      case 'for':
        return this.unrolled(statement)
      case 'with':
        return [{ ...statement, object: this.reference(statement.object), body: this.block(statement.body) }]
      case 'await':
      case 'assert':
        return [{ ...statement, condition: this.expression(statement.condition) }]
      case 'break':
      case 'continue':
      case 'pass':
      case 'fence':
        return [statement]
      default:
        return assertNever(statement)
    }
  }

  /** A choice that is known beforehand, such as one by `me`, costs no step. */
  private branch(statement: Statement & { kind: 'if' }): readonly Statement[] {
    const condition = this.expression(statement.condition)
    if (condition.kind === 'number') return this.block(condition.value === 0 ? statement.otherwise : statement.chosen)
    return [
      { ...statement, condition, chosen: this.block(statement.chosen), otherwise: this.block(statement.otherwise) },
    ]
  }

  private unrolled(statement: Statement & { kind: 'for' }): readonly Statement[] {
    const [from, to] = [statement.from, statement.to].map((end) => this.expression(end))
    if (from?.kind !== 'number' || to?.kind !== 'number') {
      const reason = 'the number of rounds is not known before the program runs'
      throw new SourceError(statement.span, reason, 'Use numbers and constants, or a while loop')
    }
    const rounds: Statement[] = []
    for (let value = from.value; value < to.value; value++) {
      this.known.set(statement.variable, value)
      const round = this.block(statement.body)
      if (round.length === 0) break
      rounds.push(...round)
    }
    this.known.delete(statement.variable)
    return rounds
  }

  private call(call: Call): Call {
    return {
      ...call,
      object: this.reference(call.object),
      args: call.args.map((argument) => this.expression(argument)),
    }
  }

  private reference(reference: Reference): Reference {
    return reference.kind === 'name' ? reference : { ...reference, index: this.expression(reference.index) }
  }

  private expression(expression: Expression): Expression {
    return fold(expression, this.known)
  }
}

/**
 * The block that process `pid` runs, without constants, its own number and `for` loops.
 * @throws {SourceError} where a loop's rounds are unknown or too many
 */
export function specialize(process: ProcessBlock, pid: number, declarations: readonly Declaration[]): Block {
  const known = new Map([['me', pid]])
  for (const declaration of declarations)
    if (declaration.kind === 'const') known.set(declaration.name, declaration.value)
  return new Specializer(known).block(process.body)
}
