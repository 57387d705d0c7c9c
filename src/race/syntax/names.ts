import type { Block, SourceProgram, Statement } from './ast.ts'

/** The names that a block assigns or counts with: what makes a plain variable of its process. */
export function assignedNames(block: Block): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (statement: Statement): void => {
    if (statement.kind === 'assign' && statement.target.kind === 'name') names.add(statement.target.name)
    else if (statement.kind === 'if') for (const inner of [...statement.chosen, ...statement.otherwise]) visit(inner)
    else if ('body' in statement) statement.body.forEach(visit)
  }
  block.forEach(visit)
  return names
}

/** The name of every process: P1, P2, P3 for `process P (n = 3)`. */
export function processNames(program: SourceProgram): readonly string[] {
  return program.processes.flatMap(({ name, copies }) =>
    copies === null ? [name] : Array.from({ length: copies }, (_, copy) => `${name}${copy + 1}`),
  )
}
