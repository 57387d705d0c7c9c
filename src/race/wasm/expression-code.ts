import type { BinaryOperator, ElementExpression, Expression } from '../expression.ts'
import { type Code, call, choose, get, i32, op, set } from './assembler.ts'
import { capacityOf, type Words } from './words.ts'

/** What the code of an expression needs of the function around it. */
export interface Surroundings {
  readonly words: Words
  /** A local of type i32 that nothing else uses. */
  readonly newLocal: () => number
  /** The imported function that reports a step without a meaning; it does not return. */
  readonly noMeaning: number
}

const arithmetic: Readonly<Record<Exclude<BinaryOperator, '&&' | '||'>, number>> = {
  '+': op.i32.add,
  '-': op.i32.sub,
  '*': op.i32.mul,
  // Traps for a remainder by zero.
  '%': op.i32.remS,
  '==': op.i32.eq,
  '!=': op.i32.ne,
  '<': op.i32.ltS,
  '<=': op.i32.leS,
  '>': op.i32.gtS,
  '>=': op.i32.geS,
}

/** A chain of tests for which element an index means; `then` is the code for one element. */
export function byElement(
  { first, length }: ElementExpression,
  index: number,
  around: Surroundings,
  result: 'i32' | null,
  then: (slot: number) => Code,
): Code {
  let chain: Code = [call(around.noMeaning), op.unreachable]
  for (let element = length - 1; element >= 0; element--)
    chain = choose([get(index), i32(element), op.i32.eq], result, then(first + element), chain)
  return chain
}

function elementCode(element: ElementExpression, around: Surroundings): Code {
  const index = around.newLocal()
  return [
    expressionCode(element.index, around),
    set(index),
    byElement(element, index, around, 'i32', (slot) => around.words.read(slot)),
  ]
}

function binaryCode(operator: BinaryOperator, left: Code, right: Code): Code {
  const truth = [right, i32(0), op.i32.ne]
  if (operator === '&&') return choose(left, 'i32', truth, i32(0))
  if (operator === '||') return choose(left, 'i32', i32(1), truth)
  return [left, right, arithmetic[operator]]
}

/** Code that leaves the value of an expression on the stack, as an i32. */
export function expressionCode(expression: Expression, around: Surroundings): Code {
  const code = (part: Expression): Code => expressionCode(part, around)
  switch (expression.kind) {
    case 'number':
      return i32(expression.value)
    case 'slot':
      return around.words.read(expression.slot)
    case 'element':
      return elementCode(expression, around)
    case 'negate':
      return [i32(0), code(expression.operand), op.i32.sub]
    case 'not':
      return [code(expression.operand), op.i32.eqz]
    case 'binary':
      return binaryCode(expression.operator, code(expression.left), code(expression.right))
    default:
      return choose(code(expression.condition), 'i32', code(expression.ifTrue), code(expression.ifFalse))
  }
}

type Interval = readonly [least: number, greatest: number]

const anything: Interval = [-0x8000_0000, 0x7fff_ffff]
const hull = (a: Interval, b: Interval): Interval => [Math.min(a[0], b[0]), Math.max(a[1], b[1])]
/** A sum that may wrap around can be anything. */
const unwrapped = (least: number, greatest: number): Interval =>
  least < anything[0] || greatest > anything[1] ? anything : [least, greatest]

function binaryInterval(operator: BinaryOperator, left: Interval, right: Interval): Interval {
  if (operator === '+') return unwrapped(left[0] + right[0], left[1] + right[1])
  if (operator === '-') return unwrapped(left[0] - right[1], left[1] - right[0])
  return operator === '*' || operator === '%' ? anything : [0, 1]
}

/** Bounds of an expression's value, from what the fields have room for. */
export function intervalOf(expression: Expression, words: Words): Interval {
  const of = (part: Expression): Interval => intervalOf(part, words)
  switch (expression.kind) {
    case 'number':
      return [expression.value, expression.value]
    case 'slot':
      return capacityOf(words.field(expression.slot))
    case 'element': {
      const { first, length } = expression
      return Array.from({ length }, (_, index) => capacityOf(words.field(first + index))).reduce(hull)
    }
    case 'negate': {
      const [least, greatest] = of(expression.operand)
      return unwrapped(-greatest, -least)
    }
    case 'not':
      return [0, 1]
    case 'binary':
      return binaryInterval(expression.operator, of(expression.left), of(expression.right))
    default:
      return hull(of(expression.ifTrue), of(expression.ifFalse))
  }
}
