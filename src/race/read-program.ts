import { resolveProgram } from './model.ts'
import { type Instruction, mostProcesses, type ProcessCode, type Program, ProgramError } from './program.ts'

const instructionFields = ['t', 'g', 'a', 'j', 'nx', 'as']

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : typeof value

const wrong = (place: string, wanted: string, value: unknown): ProgramError =>
  new ProgramError(place, `${wanted} is expected, not ${value === undefined ? 'nothing' : kindOf(value)}`)

type Fields = Readonly<Record<string, unknown>>

function readObject(place: string, value: unknown): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw wrong(place, 'an object', value)
}

function readList(place: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw wrong(place, 'an array', value)
}

function readText(place: string, value: unknown): string {
  if (typeof value === 'string') return value
  throw wrong(place, 'a text', value)
}

const optionalText = (place: string, value: unknown): string | null =>
  value === undefined || value === null ? null : readText(place, value)

function readInteger(place: string, value: unknown): number {
  if (typeof value !== 'number') throw wrong(place, 'a whole number', value)
  if (Number.isInteger(value) && value >= -0x8000_0000 && value <= 0x7fff_ffff) return value
  throw new ProgramError(place, `${value} is not a whole number of 32 bits`)
}

function readName(place: string, name: string): string {
  if (/^[A-Za-z_]\w*$/.test(name)) return name
  throw new ProgramError(place, `"${name}" cannot name a variable`)
}

function readJump(place: string, value: unknown, length: number): number {
  const target = readInteger(place, value)
  if (target >= 0 && target <= length) return target
  throw new ProgramError(place, `there is no instruction ${target}; the code ends at ${length}`)
}

function readAssignment(place: string, value: unknown): readonly [string, string] {
  const [target, expression, ...rest] = readList(place, value)
  if (rest.length > 0) throw new ProgramError(place, 'an assignment is a target and an expression')
  return [readText(`${place}[0]`, target), readText(`${place}[1]`, expression)]
}

function readTest(place: string, value: unknown, length: number): Instruction['j'] {
  if (value === undefined || value === null) return null
  const parts = readList(place, value)
  if (parts.length !== 3) throw new ProgramError(place, 'a test is a condition and two places to go')
  const [condition, ifTrue, ifFalse] = parts
  return [
    readText(`${place}[0]`, condition),
    readJump(`${place}[1]`, ifTrue, length),
    readJump(`${place}[2]`, ifFalse, length),
  ]
}

function readInstruction(place: string, value: unknown, length: number): Instruction {
  const fields = readObject(place, value)
  const unknown = Object.keys(fields).find((name) => !instructionFields.includes(name))
  if (unknown !== undefined)
    throw new ProgramError(place, `"${unknown}" is no field; the fields are ${instructionFields.join(', ')}`)
  const { t, g, a, j, nx, as } = fields
  return {
    t: optionalText(`${place}.t`, t) ?? '',
    g: optionalText(`${place}.g`, g),
    a: readList(`${place}.a`, a ?? []).map((one, index) => readAssignment(`${place}.a[${index}]`, one)),
    j: readTest(`${place}.j`, j, length),
    nx: nx === undefined || nx === null ? null : readJump(`${place}.nx`, nx, length),
    as: optionalText(`${place}.as`, as),
  }
}

function readProcess(place: string, value: unknown): ProcessCode {
  const { locals, code } = readObject(place, value)
  const entries = Object.entries(readObject(`${place}.locals`, locals ?? {}))
  const instructions = readList(`${place}.code`, code)
  return {
    locals: Object.fromEntries(
      entries.map(([name, initial]) => [
        readName(`${place}.locals`, name),
        readInteger(`${place}.locals.${name}`, initial),
      ]),
    ),
    code: instructions.map((one, pc) => readInstruction(`${place}.code[${pc}]`, one, instructions.length)),
  }
}

function readShared(place: string, value: unknown): Program['shared'] {
  const entries = Object.entries(readObject(place, value)).map(([name, initial]) => {
    readName(place, name)
    if (!Array.isArray(initial)) return [name, readInteger(`${place}.${name}`, initial)]
    return [name, initial.map((element, index) => readInteger(`${place}.${name}[${index}]`, element))]
  })
  return Object.fromEntries(entries)
}

/**
 * Checks a program that came from outside, such as parsed JSON, down to the last expression. Absent `description`,
 * `locals`, `t`, `g`, `a`, `j`, `nx` and `as` mean none; other fields of a program are ignored.
 * @throws {ProgramError} naming the place of the first thing that is wrong
 */
export function readProgram(value: unknown): Program {
  const { name, description, shared, observe, procs } = readObject('', value)
  const processes = readList('procs', procs)
  if (processes.length < 1 || processes.length > mostProcesses)
    throw new ProgramError('procs', `1 to ${mostProcesses} processes are possible, not ${processes.length}`)
  const program: Program = {
    name: readText('name', name),
    description: optionalText('description', description) ?? '',
    shared: readShared('shared', shared ?? {}),
    observe: readList('observe', observe ?? []).map((text, index) => readText(`observe[${index}]`, text)),
    procs: processes.map((process, index) => readProcess(`procs[${index}]`, process)),
  }
  resolveProgram(program)
  return program
}
