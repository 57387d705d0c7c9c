/** A small WebAssembly assembler: nested lists of bytes in, a module out. @see WebAssembly Core Specification 2.0, section 5 */

/** Bytes, in lists nested as is convenient. */
export type Code = number | readonly Code[]

/** The value types; a state's words are one of the two. */
export const valueType = { i32: 0x7f, i64: 0x7e } as const

export type ValueType = keyof typeof valueType

const nothing = 0x40

/** An unsigned number in LEB128. */
function unsigned(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  do {
    const more = rest > 0x7f
    bytes.push((rest % 0x80) | (more ? 0x80 : 0))
    rest = Math.floor(rest / 0x80)
  } while (rest > 0)
  return bytes
}

/** A signed number in LEB128. */
function signed(value: bigint): number[] {
  const bytes: number[] = []
  for (let rest = value; ; ) {
    const low = Number(rest & 0x7fn)
    rest >>= 7n
    const last = rest === 0n ? low < 0x40 : rest === -1n && low >= 0x40
    bytes.push(last ? low : low | 0x80)
    if (last) return bytes
  }
}

/** Instructions without an operand of their own. */
export const op = {
  unreachable: 0x00,
  else: 0x05,
  end: 0x0b,
  return: 0x0f,
  drop: 0x1a,
  i32: {
    eqz: 0x45,
    eq: 0x46,
    ne: 0x47,
    ltS: 0x48,
    ltU: 0x49,
    gtS: 0x4a,
    leS: 0x4c,
    geS: 0x4e,
    geU: 0x4f,
    popcnt: 0x69,
    add: 0x6a,
    sub: 0x6b,
    mul: 0x6c,
    remS: 0x6f,
    and: 0x71,
    or: 0x72,
    xor: 0x73,
    shl: 0x74,
    shrU: 0x76,
    wrap: 0xa7,
  },
  i64: {
    eqz: 0x50,
    eq: 0x51,
    add: 0x7c,
    mul: 0x7e,
    and: 0x83,
    or: 0x84,
    xor: 0x85,
    shl: 0x86,
    shrU: 0x88,
    extend: 0xad,
  },
} as const

export const get = (local: number): Code => [0x20, unsigned(local)]
export const set = (local: number): Code => [0x21, unsigned(local)]
export const tee = (local: number): Code => [0x22, unsigned(local)]
export const getGlobal = (index: number): Code => [0x23, unsigned(index)]
export const setGlobal = (index: number): Code => [0x24, unsigned(index)]
export const i32 = (value: number): Code => [0x41, signed(BigInt(value | 0))]
export const i64 = (value: bigint): Code => [0x42, signed(BigInt.asIntN(64, value))]
export const call = (index: number): Code => [0x10, unsigned(index)]
export const branch = (depth: number): Code => [0x0c, unsigned(depth)]
export const branchIf = (depth: number): Code => [0x0d, unsigned(depth)]
export const branchTable = (depths: readonly number[], otherwise: number): Code => [
  0x0e,
  unsigned(depths.length),
  depths.map(unsigned),
  unsigned(otherwise),
]
export const block = (...body: Code[]): Code => [0x02, nothing, body, op.end]
export const loop = (...body: Code[]): Code => [0x03, nothing, body, op.end]
export const when = (condition: Code, ...then: Code[]): Code => [condition, 0x04, nothing, then, op.end]
/** `condition ? ifTrue : ifFalse`, with a value where `type` is given. */
export const choose = (condition: Code, type: ValueType | null, ifTrue: Code, ifFalse: Code): Code => [
  condition,
  0x04,
  type === null ? nothing : valueType[type],
  ifTrue,
  op.else,
  ifFalse,
  op.end,
]

/** Loads and stores; alignment is only a hint, and a wrong hint is allowed. */
export const load = (type: ValueType, offset = 0): Code => [type === 'i32' ? 0x28 : 0x29, 2, unsigned(offset)]
export const store = (type: ValueType, offset = 0): Code => [type === 'i32' ? 0x36 : 0x37, 2, unsigned(offset)]

/** A function: how many i32 parameters it takes, whether it gives an i32, and its locals after the parameters. */
export interface FunctionCode {
  readonly exportAs?: string
  readonly parameters: number
  readonly result: boolean
  readonly locals: readonly ValueType[]
  readonly body: Code
}

/** A module that imports one memory, `env.memory`, and functions of i32 parameters without a result. */
export interface Module {
  readonly imports: readonly { readonly name: string; readonly parameters: number }[]
  readonly functions: readonly FunctionCode[]
  /** Mutable i32 globals, exported by these names, 0 at the start. */
  readonly globals: readonly string[]
}

const vector = (items: readonly Code[]): Code => [unsigned(items.length), items]
const text = (value: string): Code => vector([...new TextEncoder().encode(value)])
const typeOf = (parameters: number, result: boolean): Code => [
  0x60,
  vector(Array.from({ length: parameters }, () => valueType.i32)),
  vector(result ? [valueType.i32] : []),
]

/** Nested lists as one list. */
function flatten(code: Code): number[] {
  const bytes: number[] = []
  const add = (part: Code): void => {
    if (typeof part === 'number') bytes.push(part)
    else for (const inner of part) add(inner)
  }
  add(code)
  return bytes
}

function sized(code: Code): Code {
  const bytes = flatten(code)
  return [unsigned(bytes.length), bytes]
}

const section = (id: number, items: readonly Code[]): Code => [id, sized(vector(items))]

/** The bytes of a module. */
export function assemble({ imports, functions, globals }: Module): Uint8Array<ArrayBuffer> {
  const types = [
    ...imports.map(({ parameters }) => typeOf(parameters, false)),
    ...functions.map(({ parameters, result }) => typeOf(parameters, result)),
  ]
  const exportedFunctions = functions.flatMap(({ exportAs }, index) =>
    exportAs === undefined ? [] : [[text(exportAs), 0, unsigned(imports.length + index)]],
  )
  const bodies = functions.map(({ locals, body }) =>
    sized([vector(locals.map((type) => [1, valueType[type]])), body, op.end]),
  )
  return Uint8Array.from(
    flatten([
      [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(1, types),
      section(2, [
        [text('env'), text('memory'), 2, 0, 1],
        ...imports.map(({ name }, index) => [text('env'), text(name), 0, unsigned(index)]),
      ]),
      section(
        3,
        functions.map((_, index) => unsigned(imports.length + index)),
      ),
      section(
        6,
        globals.map(() => [valueType.i32, 1, i32(0), op.end]),
      ),
      section(7, [...exportedFunctions, ...globals.map((name, index) => [text(name), 3, unsigned(index)])]),
      section(10, bodies),
    ]),
  )
}
