/** The increments in WebAssembly: what is shown and what is run come from the same lines. */
import type { Increment } from './increments.ts'

/** One instruction: as it is written, and as bytes. @see WebAssembly Core Specification 2.0, 5.4, and Threads proposal */
type Line = readonly [text: string, ...bytes: number[]]

const plainBody: readonly Line[] = [
  ['  i32.const 0', 0x41, 0],
  ['  i32.const 0', 0x41, 0],
  ['  i32.load', 0x28, 2, 0],
  ['  i32.const 1', 0x41, 1],
  ['  i32.add', 0x6a],
  ['  i32.store', 0x36, 2, 0],
]

const atomicBody: readonly Line[] = [
  ['  i32.const 0', 0x41, 0],
  ['  i32.const 1', 0x41, 1],
  ['  i32.atomic.rmw.add', 0xfe, 0x1e, 2, 0],
  ['  drop', 0x1a],
]

const inLoop = (body: readonly Line[]): readonly Line[] => [
  ['loop', 0x03, 0x40],
  ...body,
  ['  local.get $times', 0x20, 0],
  ['  i32.const 1', 0x41, 1],
  ['  i32.sub', 0x6b],
  ['  local.tee $times', 0x22, 0],
  ['  br_if 0', 0x0d, 0],
  ['end', 0x0b],
]

const ascii = (text: string): readonly number[] => [text.length, ...new TextEncoder().encode(text)]
// Every section is shorter than 128 bytes, so that its length is one byte.
const section = (id: number, ...bytes: readonly number[]): readonly number[] => [id, bytes.length, ...bytes]

function moduleOf(body: readonly Line[]): Uint8Array<ArrayBuffer> {
  const code = [0, ...inLoop(body).flatMap(([, ...bytes]) => bytes), 0x0b]
  return Uint8Array.of(
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, 1, 0x60, 1, 0x7f, 0),
    // A memory that is shared, one page of 64 KiB at least and at most.
    ...section(2, 1, ...ascii('env'), ...ascii('memory'), 2, 3, 1, 1),
    ...section(3, 1, 0),
    ...section(7, 1, ...ascii('increment'), 0, 0),
    ...section(10, 1, code.length, ...code),
  )
}

const textOf = (body: readonly Line[]): string =>
  [
    '(func (export "increment")',
    '  (param $times i32)',
    ...inLoop(body).map(
      ([text, ...bytes]) => `${text.padEnd(21)};; ${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ')}`,
    ),
    ')',
  ].join('\n')

/** The text of both, with the bytes of each instruction beside it. */
export const wasmText = { plain: textOf(plainBody), atomic: textOf(atomicBody) } as const

/** Compiles one of them over `memory`. At least one increment. @throws {WebAssembly.CompileError} where the page's policy forbids it */
export function wasmIncrement(kind: keyof typeof wasmText, memory: WebAssembly.Memory): Increment {
  const module = new WebAssembly.Module(moduleOf(kind === 'plain' ? plainBody : atomicBody))
  const { increment } = new WebAssembly.Instance(module, { env: { memory } }).exports
  const run = increment as (times: number) => void
  return (_, times) => run(times)
}
