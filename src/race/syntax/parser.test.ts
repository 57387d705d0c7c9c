import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Expression } from './ast.ts'
import { limits } from './limits.ts'
import { parse } from './parser.ts'
import { printExpression } from './print.ts'
import { SourceError } from './source-error.ts'

const program = (...body: readonly string[]): string =>
  ['shared r = 0', 'shared a = [0, 0]', 'lock L', 'process P:', ...body.map((line) => `    ${line}`)].join('\n')

function errorOf(text: string): SourceError {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof SourceError) return error
    throw error
  }
  throw new Error(`this text has no error: ${text}`)
}

describe('a text that is no program is refused with the place and a cure', () => {
  test.each([
    ['', 1, 1, 'a process', 'Write "process P1:"'],
    ['shared r = 0', 1, 13, 'a process', 'Write "process P1:"'],
    ['shared 3 = 0', 1, 8, '"3" stands where a name', 'A name starts with a letter'],
    ['shared while = 0', 1, 8, 'is a word of the language', 'Write a name'],
    ['x = 1', 1, 1, 'cannot stand outside a process', 'Declare with shared'],
    ['shared r = 0\nshared r = 1\nprocess P:\n    pass', 2, 1, 'declared twice', 'another name'],
    [program('x = r.value +'), 5, 18, 'the line ends where a value', 'Write a variable'],
    [program('x = z'), 5, 9, 'there is no "z" here', 'Declare "shared z = 0"'],
    [program('z.value = 1'), 5, 5, 'has no .value', 'or declare it shared'],
    [program('x = r && 1'), 5, 11, '"&" means nothing', 'Write "and"'],
    [program('x = r / 2'), 5, 11, '"/" means nothing', 'no division'],
    [program('x = 1 < 2 < 3'), 5, 15, 'two comparisons', 'a < b and b < c'],
    [program('x = a'), 5, 9, '"a" is an array', 'a[0]'],
    [program('x = r[0]'), 5, 9, '"r" is no array', 'Write "r"'],
    [program('x = L'), 5, 9, 'is a lock and has no value', 'Only variables'],
    [program('with r:', '    pass'), 5, 10, 'needs a lock or a semaphore', 'Declare it above'],
    [program('if r'), 5, 9, 'the line ends where ":"', 'End the line with a colon'],
    [program('if r:', 'x = 1'), 6, 5, 'where an indented block', 'Indent the lines'],
    [program('break'), 5, 5, 'outside a while loop', 'Put it into one'],
    [program('x = CAS(r, 1)'), 5, 9, 'takes 2 values', 'Add or remove one'],
    [program('r = fetch_add(r, 1)'), 5, 5, 'needs a plain variable', 'x = fetch_add'],
    [program('x = L.acquire()'), 5, 9, 'gives no value', 'a line of its own'],
    [program('L.lock()'), 5, 7, 'nothing is called "lock"', 'Known are'],
    [program('me = 1'), 5, 5, 'is a word of the language', 'Write a statement'],
    [program('for i in range(3):', '    i = 1'), 5, 5, '"i" has another meaning', 'another name'],
    ['const k = 1\nprocess P:\n    k = 2', 3, 5, '"k" never changes', 'another name'],
    [program('x = 99999999999'), 5, 9, 'not a whole number below 2^31', 'digits only'],
    [program('x = 0x10'), 5, 9, 'not a whole number', 'digits only'],
    [program('x = 1', '  y = 1'), 6, 1, 'the indentation changes', 'variable or a word'],
    ['process P:\n    x = 1\n  y = 1', 3, 1, 'indented like no block', 'same number of spaces'],
    ['process P:\n\tx = 1', 2, 1, 'not made of spaces', 'Indent with spaces'],
    ['process P (n = 5):\n    pass', 1, 16, '5 is not a number of processes', 'Use 1 to 4'],
    ['process P (n = 3):\n    pass\nprocess Q (n = 2):\n    pass', 1, 1, '5 processes', 'at most 4'],
    ['process P:\n    pass\nprocess P:\n    pass', 1, 1, 'two processes are called "P"', 'Rename one'],
    ['shared a = [0] * 17\nprocess P:\n    pass', 1, 18, '17 is not a number of copies', 'Use 1 to 16'],
    ['observe x\nprocess P:\n    x = 1', 1, 9, 'nothing shared', 'observe P1.x'],
    ['observe Q.x\nprocess P:\n    x = 1', 1, 9, 'no process is called "Q"', 'There are P'],
  ])('%j at line %i, column %i', (text, line, column, reason, hint) => {
    const { message, span, reason: said, hint: cure } = errorOf(text)
    expect(said).toContain(reason)
    expect(cure).toContain(hint)
    expect([span.line, span.column]).toEqual([line, column])
    expect(message).toBe(`line ${line}, column ${column}: ${said}. ${cure}.`)
  })

  test('a text that is too long is not read', () => {
    expect(errorOf('#'.repeat(limits.characters + 1)).reason).toContain('characters')
  })

  test('deep nesting is refused, not recursed into', () => {
    expect(errorOf(program(`x = ${'('.repeat(2000)}`)).reason).toContain('nested too deeply')
    expect(errorOf(program(`x = ${'-'.repeat(2000)}1`)).reason).toContain('nested too deeply')
    expect(errorOf(program(`x = ${'not '.repeat(2000)}1`)).reason).toContain('nested too deeply')
    expect(errorOf(program(`x = ${'1 if 1 else '.repeat(400)}1`)).reason).toContain('nested too deeply')
    expect(errorOf(program(`x = 1${' + 1'.repeat(2000)}`)).reason).toContain('too long')
    const blocks = Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}if r:`)
    expect(errorOf(program(...blocks)).reason).toContain('blocks')
    const chain = Array.from({ length: 60 }, () => ['elif r:', '    pass']).flat()
    expect(errorOf(program('if r:', '    pass', ...chain)).reason).toContain('elif')
    const tower = Array.from({ length: 30 }).reduce<string>((inner) => `(${inner}${' + r'.repeat(30)})`, 'r')
    expect(errorOf(program(`x = ${tower}`)).reason).toContain('nested too deeply')
  })
})

/** Pieces of programs in any order: closer to the language than random characters. */
const soup = fc
  .array(
    fc.constantFrom(
      ...['shared ', 'local ', 'const ', 'lock ', 'queue ', 'barrier ', 'semaphore ', 'process ', 'observe '],
      ...['P', 'r', 'a', 'L', 'x', 'me', 'n', '.value', '.acquire()', '.wait()', '.get()', 'CAS(', 'range('],
      ...['if ', 'elif ', 'else', 'while ', 'for ', ' in ', 'with ', 'await ', 'assert ', 'break', 'pass', 'not '],
      ...[' and ', ' or ', ' = ', ' += ', ' == ', ' < ', ' + ', ' - ', ' * ', ' % ', '(', ')', '[', ']', ',', ':'],
      ...['\n', '\n    ', '\n        ', '\n\n', '\r\n', '\t', '#', '0', '1', '42', '_', '&', '😀', ' '],
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''))

const started = soup.map((text) => `shared r = 0\nshared a = [0, 0]\nlock L\nprocess P:\n    ${text}`)

test.each([
  ['any characters', fc.string({ unit: 'grapheme', maxLength: 200 })],
  ['pieces of programs', soup],
  ['pieces of statements', started],
])('%s are a program or an error within the text', { timeout: 60_000 }, (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      try {
        parse(text)
      } catch (error) {
        expect(error).toBeInstanceOf(SourceError)
        const { span, reason, hint } = error as SourceError
        const lines = text.split('\n')
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeLessThanOrEqual(text.length)
        expect(span.start).toBeLessThanOrEqual(span.end)
        expect(span.line).toBeLessThanOrEqual(lines.length)
        expect(span.column).toBeLessThanOrEqual((lines[span.line - 1]?.length ?? 0) + 1)
        const offset = lines.slice(0, span.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + span.column - 1
        expect(offset).toBe(span.start)
        expect(reason.length * hint.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 2000 },
  )
})

const span = { start: 0, end: 0, line: 1, column: 1 }
const binaryOperators = ['+', '-', '*', '%', '==', '!=', '<', '<=', '>', '>=', 'and', 'or'] as const

const { expression: expressions } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.integer({ min: -9, max: 99 }).map((value): Expression => ({ kind: 'number', value, span })),
    fc.boolean().map((attribute): Expression => ({ kind: 'name', name: 'r', attribute, span })),
    tie('expression').map((index): Expression => ({ kind: 'element', name: 'a', index, span })),
    tie('expression').map((operand): Expression => ({ kind: 'unary', operator: 'not', operand, span })),
    fc
      .tuple(fc.constantFrom(...binaryOperators), tie('expression'), tie('expression'))
      .map(([operator, left, right]): Expression => ({ kind: 'binary', operator, left, right, span })),
    fc
      .tuple(tie('expression'), tie('expression'), tie('expression'))
      .map(([condition, ifTrue, ifFalse]): Expression => ({ kind: 'choice', condition, ifTrue, ifFalse, span })),
  ),
}))

const withoutSpans = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'span' ? undefined : part)))

test('an expression that is printed and read again is the same', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(expressions, (expression) => {
      const text = printExpression(expression)
      const statement = parse(program(`x = ${text}`)).processes[0]?.body[0]
      expect(statement?.kind).toBe('assign')
      if (statement?.kind === 'assign') expect(withoutSpans(statement.value)).toEqual(withoutSpans(expression))
    }),
    { numRuns: 500 },
  )
})

test('every part knows where it stands', () => {
  const text = program('x = r.value + 1', 'with L:', '    a[x % 2] = x  # last')
  const statements = parse(text).processes[0]?.body ?? []
  expect(statements.map(({ span: { start, end } }) => text.slice(start, end))).toEqual(['x = r.value + 1', 'with L'])
  const [inner] = statements[1]?.kind === 'with' ? statements[1].body : []
  expect(inner && text.slice(inner.span.start, inner.span.end)).toBe('a[x % 2] = x')
  expect(inner?.span).toMatchObject({ line: 7, column: 9 })
})

test('methods may be written as functions, and comments and blank lines anywhere', () => {
  const first = parse('lock L\nprocess P:\n    L.acquire()\n    L.release()\n')
  const second = parse('# a lock\nlock L\n\nprocess P: # one\n  # inside\n\n  acquire(L)\n  release(L)')
  const operations = (read: typeof first) =>
    read.processes[0]?.body.map((statement) => (statement.kind === 'call' ? statement.operation : statement.kind))
  expect(operations(second)).toEqual(operations(first))
})

test('a constant sizes what comes after it', () => {
  const { processes, declarations } = parse('const p = 3\nlock fork[p]\nprocess P (n = p - 1):\n    pass')
  expect(processes[0]?.copies).toBe(2)
  expect(declarations[1]).toMatchObject({ kind: 'lock', count: 3 })
})
