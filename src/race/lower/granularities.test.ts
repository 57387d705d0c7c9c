import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Exploration, endName } from '../exploration.ts'
import { resolveProgram } from '../model.ts'
import { searchNow } from '../search.ts'
import { parse } from '../syntax/parser.ts'
import { lower } from './lower.ts'
import type { Granularity } from './lowered.ts'

const atoms = fc.constantFrom('r', 'r.value', 's', 'a[0]', 'a[1]', 'a[me]', 'x', 'y', '0', '1', '2', 'me')

const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    atoms,
    fc
      .tuple(tie('expression'), fc.constantFrom('+', '-', '*', '==', '<', '!=', 'and', 'or'), tie('expression'))
      .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
    tie('expression').map((operand) => `(not ${operand})`),
    tie('expression').map((operand) => `(-${operand})`),
    fc
      .tuple(tie('expression'), tie('expression'), tie('expression'))
      .map(([ifTrue, condition, ifFalse]) => `(${ifTrue} if ${condition} else ${ifFalse})`),
  ),
}))

const simple = fc.oneof(
  fc
    .tuple(fc.constantFrom('x', 'y', 'r', 's', 'a[me]', 'a[x % 2]'), fc.constantFrom('=', '+=', '-='), expression)
    .filter(([target, , value]) => !target.includes('%') || value.length < 20)
    .map(([target, operator, value]) => [`${target.replace('x % 2', '1 if x > 0 else 0')} ${operator} ${value}`]),
  expression.map((value) => [`x = fetch_add(r, ${value})`]),
  expression.map((value) => [`y = CAS(s, x, ${value})`]),
  expression.map((value) => [`x = swap(r, x + ${value})`]),
)

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `    ${line}`)

const statement = fc.oneof(
  { arbitrary: simple, weight: 4 },
  {
    arbitrary: fc.tuple(expression, simple).map(([condition, body]) => [`if ${condition}:`, ...indent(body)]),
    weight: 1,
  },
  {
    arbitrary: fc
      .tuple(expression, simple, simple)
      .map(([condition, yes, no]) => [`if ${condition}:`, ...indent(yes), 'else:', ...indent(no)]),
    weight: 1,
  },
  { arbitrary: simple.map((body) => ['with L:', ...indent(body)]), weight: 1 },
)

const body = fc.array(statement, { minLength: 1, maxLength: 2 }).map((statements) => statements.flat())

const program = fc
  .tuple(body, body)
  .map((bodies) =>
    [
      ...['shared r = 1', 'shared s = 0', 'shared a = [0, 2]', 'lock L', 'local x = 0', 'local y = 0'],
      'observe r, s, a, P1.x, P1.y, P2.x, P2.y',
      ...bodies.flatMap((lines, pid) => [`process P${pid + 1}:`, ...indent(lines)]),
    ].join('\n'),
  )

function ends(source: string, granularity: Granularity): ReadonlySet<string> {
  const lowered = lower(parse(source), granularity)
  const exploration = new Exploration(searchNow(resolveProgram(lowered.program)))
  expect(exploration.stopped).toBeNull()
  return new Set(exploration.ends.map(({ end }) => endName(end)))
}

test('a finer view reaches every end of a coarser one, and all that split reads from writes reach the same', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(program, (source) => {
      const coarse = ends(source, 'statement')
      const lecture = ends(source, 'lecture')
      for (const end of coarse) expect(lecture).toContain(end)
      expect(ends(source, 'bytecode')).toEqual(lecture)
      expect(ends(source, 'machine')).toEqual(lecture)
    }),
    { numRuns: 60 },
  )
})
