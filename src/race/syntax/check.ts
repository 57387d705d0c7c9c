import type { Declaration, Observed, SourceProgram } from './ast.ts'
import { limits } from './limits.ts'
import { processNames } from './names.ts'
import { ProcessCheck } from './process-check.ts'
import { SourceError } from './source-error.ts'

function checkObserved(observed: Observed, program: SourceProgram, declared: ReadonlyMap<string, Declaration>): void {
  const { process, name, index, span } = observed
  if (process !== null) {
    if (processNames(program).includes(process)) return
    throw new SourceError(span, `no process is called "${process}"`, `There are ${processNames(program).join(', ')}`)
  }
  const declaration = declared.get(name)
  const fits = declaration !== undefined && declaration.kind !== 'const' && declaration.kind !== 'local'
  const length = declaration?.kind === 'shared' && Array.isArray(declaration.value) ? declaration.value.length : 0
  if (fits && (index === null || index < length)) return
  throw new SourceError(
    span,
    `"${name}" is nothing shared that could be observed`,
    'Write "observe r" or "observe P1.x"',
  )
}

/**
 * Checks that every name is declared once and used as what it is.
 * @throws {SourceError}
 */
export function checkNames(program: SourceProgram): void {
  const declared = new Map<string, Declaration>()
  for (const declaration of program.declarations) {
    const { name, span } = declaration
    if (declared.has(name)) throw new SourceError(span, `"${name}" is declared twice`, 'Choose another name')
    declared.set(name, declaration)
  }
  const names = processNames(program)
  for (const process of program.processes) {
    const own = process.copies === null ? process.name : `${process.name}1`
    if (names.indexOf(own) !== names.lastIndexOf(own)) {
      throw new SourceError(process.span, `two processes are called "${own}"`, 'Rename one')
    }
    if (names.length > limits.processes) {
      throw new SourceError(process.span, `there are ${names.length} processes`, `Use at most ${limits.processes}`)
    }
    new ProcessCheck(declared, process).block(process.body)
  }
  for (const observed of program.observe) checkObserved(observed, program, declared)
}
