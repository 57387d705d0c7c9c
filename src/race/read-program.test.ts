import { describe, expect, it } from 'vitest'
import { type Expression, evaluate } from './expression.ts'
import { parseExpression } from './neutral-expression.ts'
import { readProgram } from './read-program.ts'
import { counter } from './testdata/counter.ts'

const program = (instruction: object, more: object = {}): unknown => ({
  name: 'p',
  shared: { r: 0, a: [0, 0] },
  observe: ['r'],
  procs: [{ locals: { x: 0 }, code: [instruction] }],
  ...more,
})

describe('a program from outside', () => {
  it('comes back as it was', () => {
    expect(readProgram(JSON.parse(JSON.stringify(counter(2, 2))))).toEqual(counter(2, 2))
  })

  it('may leave out what is nothing', () => {
    const [process] = readProgram(program({})).procs
    expect(process?.code).toEqual([{ t: '', g: null, a: [], j: null, nx: null, as: null }])
  })

  it.each([
    [[], 'an object is expected, not an array'],
    [program({}, { name: 1 }), 'name: a text is expected, not number'],
    [program({}, { procs: [] }), 'procs: 1 to 32 processes are possible, not 0'],
    [program({}, { procs: 'none' }), 'procs: an array is expected, not string'],
    [program({}, { shared: { 'r r': 0 } }), 'shared: "r r" cannot name a variable'],
    [program({}, { shared: { r: 0.5 } }), 'shared.r: 0.5 is not a whole number of 32 bits'],
    [program({}, { shared: { r: 0, a: [0, null] } }), 'shared.a[1]: a whole number is expected, not null'],
    [program({}, { observe: ['q'] }), 'observe[0]: there is no variable "q" at column 1 of "q"'],
    [program({}, { observe: ['1.x'] }), 'observe[0]: there is no such variable at column 1 of "1.x"'],
    [program({ guard: 'r' }), 'procs[0].code[0]: "guard" is no field; the fields are t, g, a, j, nx, as'],
    [program({ g: 'r ==' }), 'procs[0].code[0].g: expected a value, found the end at column 5 of "r =="'],
    [program({ a: [['r', 'r $ 1']] }), 'procs[0].code[0].a[0]: "$" has no meaning at column 3 of "r $ 1"'],
    [program({ a: [['r + 1', '1']] }), 'procs[0].code[0].a[0]: only a variable or an array element can be assigned'],
    [program({ a: [['a', '1']] }), 'procs[0].code[0].a[0]: the array "a" needs an index at column 1 of "a"'],
    [program({ a: [['a[2]', '1']] }), 'procs[0].code[0].a[0]: a[2] is outside the array of 2 at column 1 of "a[2]"'],
    [program({ a: [['r[0]', '1']] }), 'procs[0].code[0].a[0]: "r" is no array at column 1 of "r[0]"'],
    [program({ a: [['r']] }), 'procs[0].code[0].a[0][1]: a text is expected, not nothing'],
    [program({ j: ['r', 0] }), 'procs[0].code[0].j: a test is a condition and two places to go'],
    [program({ j: ['r', 0, 2] }), 'procs[0].code[0].j[2]: there is no instruction 2; the code ends at 1'],
    [program({ nx: -1 }), 'procs[0].code[0].nx: there is no instruction -1; the code ends at 1'],
    [program({ as: '(r' }), 'procs[0].code[0].as: expected ")", found the end at column 3 of "(r"'],
    [program({ g: '9999999999' }), 'procs[0].code[0].g: 9999999999 does not fit in 32 bits at column 1'],
    [program({ g: '('.repeat(1000) }), 'procs[0].code[0].g: too deeply nested'],
  ])('is refused with the place: %#', (value, message) => {
    expect(() => readProgram(value)).toThrow(message)
  })
})

describe('an expression', () => {
  const values = Int32Array.of(7, -3, 10, 20)
  const places: Readonly<Record<string, { slot: number } | { first: number; length: number }>> = {
    p: { slot: 0 },
    q: { slot: 1 },
    a: { first: 2, length: 2 },
  }
  const parse = (text: string): Expression => parseExpression(text, (name) => places[name])

  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 2 - 3', 5],
    ['-p % 4', -3],
    ['q % 2', -1],
    ['1 < 2 == 1', 1],
    ['0 || 2 && 3', 1],
    ['1 ? 2 : 0 ? 3 : 4', 2],
    ['0 ? 2 : 0 ? 3 : 4', 4],
    ['!p == 0', 1],
    ['a[p - 6] + a[0]', 30],
    ['0 && a[9 - p]', 0],
    ['2147483647 + 1', -2147483648],
    ['-2147483648', -2147483648],
    ['--5', 5],
  ])('%s is %i', (text, value) => {
    expect(evaluate(parse(text), values)).toBe(value)
  })
})
