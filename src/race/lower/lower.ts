import type { InitialValue } from '../program.ts'
import type { Declaration, Observed, ProcessBlock, SourceProgram } from '../syntax/ast.ts'
import { assignedNames, processNames } from '../syntax/names.ts'
import { SourceError } from '../syntax/source-error.ts'
import { isHidden } from './build.ts'
import { BytecodeLowering } from './bytecode.ts'
import { Emitter } from './emitter.ts'
import { LectureLowering } from './lecture.ts'
import type { Granularity, Lowered, LoweredPart, SharedName } from './lowered.ts'
import { Lowering } from './lowering.ts'
import { MachineLowering, MemoryAddLowering } from './machine.ts'
import { initialValue, type Surroundings } from './objects.ts'
import { specialize } from './specialize.ts'
import { BufferedEmitter, BufferedLowering, StoreBuffer } from './store-buffer.ts'

const lowerings = {
  statement: Lowering,
  lecture: LectureLowering,
  bytecode: BytecodeLowering,
  machine: MachineLowering,
  'memory-add': MemoryAddLowering,
  tso: BufferedLowering,
} as const

/** One copy of a `process` block. */
interface Copy {
  readonly name: string
  readonly block: ProcessBlock
}

function copiesOf(source: SourceProgram): readonly Copy[] {
  const names = processNames(source)
  const blocks = source.processes.flatMap((block) => Array.from({ length: block.copies ?? 1 }, () => block))
  return blocks.map((block, pid) => ({ name: names[pid] ?? block.name, block }))
}

/** Where the plain variables of a process start; those of the text before those that lowering added. */
function localsOf(copy: Copy, declarations: readonly Declaration[], used: ReadonlySet<string>): Record<string, number> {
  const declared = declarations.filter(({ kind }) => kind === 'local') as readonly { name: string; value: number }[]
  const assigned = [...assignedNames(copy.block.body)].filter((name) => used.has(name))
  const starts = [...declared, ...copy.block.locals].map(({ name, value }) => [name, value] as const)
  const zero = [...assigned, ...used].map((name) => [name, 0] as const)
  return { ...Object.fromEntries(zero), ...Object.fromEntries(starts) }
}

function finishProcess(copy: Copy, emitter: Emitter, source: SourceProgram): LoweredPart {
  const { code, steps } = emitter.finish()
  const locals = localsOf(copy, source.declarations, emitter.locals)
  const names = Object.keys(locals)
  const variables = names.filter((name) => !isHidden(name))
  const temporaries = names.filter(isHidden)
  return {
    code: { locals, code },
    process: { name: copy.name, role: { kind: 'process' }, steps, variables, temporaries },
  }
}

function observedName({ process, name, index, span }: Observed, parts: readonly LoweredPart[]): string {
  if (process === null) return index === null ? name : `${name}[${index}]`
  const pid = parts.findIndex((part) => part.process.name === process)
  if (parts[pid]?.process.variables.includes(name)) return `${pid}.${name}`
  throw new SourceError(span, `process ${process} has no variable "${name}"`, 'Observe one that it assigns')
}

function sharedOf(declarations: readonly Declaration[], processes: number): Record<string, InitialValue> {
  const values = declarations.map((declaration) => [declaration.name, initialValue(declaration, processes)] as const)
  return Object.fromEntries(values.filter((entry): entry is [string, InitialValue] => entry[1] !== null))
}

function sharedNames(declarations: readonly Declaration[]): readonly SharedName[] {
  return declarations.flatMap(({ kind, name }) =>
    kind === 'const' || kind === 'local' ? [] : [{ name, kind: kind === 'shared' ? 'variable' : kind }],
  )
}

/** What is observed unless the text says: every shared variable, or every lock and the like where there is none. */
function observedByDefault(source: SourceProgram): readonly string[] {
  const names = sharedNames(source.declarations)
  const variables = names.filter(({ kind }) => kind === 'variable')
  return (variables.length > 0 ? variables : names).map(({ name }) => name)
}

/**
 * Cuts a program into steps.
 * @param name what the program is called, for reports
 * @throws {SourceError} where a loop's rounds are unknown, a process grows too long, or the granularity cannot have it
 */
export function lower(source: SourceProgram, granularity: Granularity, name = 'program'): Lowered {
  const copies = copiesOf(source)
  const { declarations } = source
  const declared = new Map(declarations.map((declaration) => [declaration.name, declaration]))
  const shared = new Map([...declared].filter(([, { kind }]) => kind !== 'const' && kind !== 'local'))
  const buffers = copies.map(({ name }, pid) => new StoreBuffer(shared, pid, name))
  const parts = copies.map((copy, pid) => {
    const around: Surroundings = { pid, processes: copies.length, declared }
    const buffer = granularity === 'tso' ? buffers[pid] : undefined
    const emitter = buffer === undefined ? new Emitter(shared) : new BufferedEmitter(buffer)
    new lowerings[granularity](emitter, around).block(specialize(copy.block, pid, declarations))
    return finishProcess(copy, emitter, source)
  })
  const observe = source.observe.map((observed) => observedName(observed, parts))
  const all = [...parts, ...buffers.flatMap((buffer) => buffer.process() ?? [])]
  return {
    granularity,
    shared: sharedNames(declarations),
    processes: all.map(({ process }) => process),
    program: {
      name,
      description: `lowered to ${granularity}`,
      shared: Object.assign(sharedOf(declarations, copies.length), ...buffers.map((buffer) => buffer.variables())),
      observe: observe.length > 0 ? observe : observedByDefault(source),
      procs: all.map(({ code }) => code),
    },
  }
}
