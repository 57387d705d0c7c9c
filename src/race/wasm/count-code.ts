/** Generated code that counts: how many ways lead to each state, along an order in which every step leads forward. */
import {
  assemble,
  block,
  branch,
  branchIf,
  type Code,
  get,
  getGlobal,
  i32,
  i64,
  load,
  loop,
  op,
  set,
  setGlobal,
  store,
  tee,
  when,
} from './assembler.ts'

/**
 * Its globals. Addresses: of each state's first step, of the steps' targets, of the order, of how many steps into each
 * state have not been followed, of the counts. Then how many states are ready, how many of these are done, and the step
 * that comes next, -1 for the first of a state.
 */
export const countGlobals = ['firstStep', 'targets', 'order', 'waiting', 'numbers', 'ready', 'done', 'step'] as const

const global = (name: (typeof countGlobals)[number]): Code => getGlobal(countGlobals.indexOf(name))
const setGlobalTo = (name: (typeof countGlobals)[number], value: Code): Code => [
  value,
  setGlobal(countGlobals.indexOf(name)),
]

const local = {
  most: 0,
  done: 1,
  ready: 2,
  state: 3,
  step: 4,
  last: 5,
  target: 6,
  address: 7,
  left: 8,
  carry: 9,
  limbs: 10,
} as const

const word = (array: 'firstStep' | 'targets' | 'order' | 'waiting', index: number): Code => [
  [get(index), i32(2), op.i32.shl],
  [global(array), op.i32.add],
]

const numberAt = (state: number, limbs: number): Code => [
  [get(state), i32(8 * limbs), op.i32.mul],
  [global('numbers'), op.i32.add],
]

const increment = (counter: number): Code => [get(counter), i32(1), op.i32.add, set(counter)]

/** `numbers[target] += the number in the locals`; leaves the carry. */
function addNumber(limbs: number): Code {
  const sum = limbs + local.limbs
  const limb = (index: number): Code => {
    const first = [get(local.address), load('i64', 8 * index), get(local.limbs + index), op.i64.add, tee(sum)]
    const carried = [first, get(local.limbs + index), op.i64.ltU]
    if (index === 0) return [carried, set(local.carry), get(local.address), get(sum), store('i64')]
    return [
      [carried, get(sum), get(local.carry), op.i64.extend, op.i64.add, tee(sum)],
      [get(local.carry), op.i64.extend, op.i64.ltU, op.i32.or, set(local.carry)],
      [get(local.address), get(sum), store('i64', 8 * index)],
    ]
  }
  return [numberAt(local.target, limbs), set(local.address), Array.from({ length: limbs }, (_, index) => limb(index))]
}

/** Follows the steps of the state in the locals; ends the function where a sum has no room. */
function followSteps(limbs: number, sorted: boolean): Code {
  const ready = [
    [word('waiting', local.target), word('waiting', local.target), load('i32'), i32(1), op.i32.sub, tee(local.left)],
    store('i32'),
    when(
      [get(local.left), op.i32.eqz],
      [word('order', local.ready), get(local.target), store('i32')],
      increment(local.ready),
    ),
  ]
  return block(
    loop(
      [get(local.step), get(local.last), op.i32.geU, branchIf(1)],
      [word('targets', local.step), load('i32'), set(local.target)],
      increment(local.step),
      sorted ? [] : ready,
      addNumber(limbs),
      when(
        get(local.carry),
        setGlobalTo('done', get(local.done)),
        setGlobalTo('ready', get(local.ready)),
        setGlobalTo('step', get(local.step)),
        [i32(1), op.return],
      ),
      branch(0),
    ),
  )
}

/**
 * `count(most) -> carried`: goes on where it is and counts until so many are done or all that are ready, or until a sum
 * has a carry: the number of the target of the last step then lacks the limb above those that it has.
 * @param sorted whether the order is that of the numbers, which must be so where nothing is said to wait
 */
function countBody(limbs: number, sorted: boolean): Code {
  const loadNumber = Array.from({ length: limbs }, (_, limb) => [
    [get(local.address), load('i64', 8 * limb)],
    set(local.limbs + limb),
  ])
  const atState = sorted
    ? [[get(local.done), set(local.state)], word('order', local.done), get(local.done), store('i32')]
    : [word('order', local.done), load('i32'), set(local.state)]
  return [
    [global('done'), set(local.done)],
    [global('ready'), set(local.ready)],
    [global('step'), set(local.step)],
    block(
      loop(
        [get(local.done), get(local.ready), op.i32.geU, branchIf(1)],
        [get(local.done), get(local.most), op.i32.geU, branchIf(1)],
        atState,
        [numberAt(local.state, limbs), set(local.address), loadNumber],
        [word('firstStep', local.state), load('i32', 4), set(local.last)],
        // Goes on in the middle of a state only after a carry.
        [get(local.step), i32(-1), op.i32.eq],
        when([], word('firstStep', local.state), load('i32'), set(local.step)),
        followSteps(limbs, sorted),
        [i32(-1), set(local.step)],
        increment(local.done),
        branch(0),
      ),
    ),
    setGlobalTo('done', get(local.done)),
    setGlobalTo('ready', get(local.ready)),
    setGlobalTo('step', i32(-1)),
    i32(0),
  ]
}

/** `enter(from, to)`: notes of each state how many of these steps lead to it. */
function enterBody(): Code {
  const [from, to] = [0, 1]
  const target = [get(from), i32(2), op.i32.shl, global('targets'), op.i32.add, load('i32')]
  const waiting = [target, i32(2), op.i32.shl, global('waiting'), op.i32.add]
  return block(
    loop(
      [get(from), get(to), op.i32.geU, branchIf(1)],
      [waiting, waiting, load('i32'), i32(1), op.i32.add, store('i32')],
      increment(from),
      branch(0),
    ),
  )
}

/** `widen(states)`: gives the numbers of the first states one more limb, where they lie. */
function widenBody(limbs: number): Code {
  const [state, from, to] = [0, 1, 2]
  const numberOf = (size: number): Code => [get(state), i32(8 * size), op.i32.mul, global('numbers'), op.i32.add]
  const move = (limb: number): Code => [get(to), get(from), load('i64', 8 * limb), store('i64', 8 * limb)]
  return block(
    loop(
      [get(state), op.i32.eqz, branchIf(1)],
      [get(state), i32(1), op.i32.sub, set(state)],
      [numberOf(limbs), set(from), numberOf(limbs + 1), set(to)],
      [get(to), i64(0n), store('i64', 8 * limbs)],
      // The highest first, as the two places may overlap.
      Array.from({ length: limbs }, (_, limb) => move(limbs - 1 - limb)),
      branch(0),
    ),
  )
}

/** The bytes of a module that counts in numbers of so many limbs of 64 bits. */
export function countModule(limbs: number, sorted: boolean): Uint8Array<ArrayBuffer> {
  const words = Array.from({ length: local.limbs - 1 }, () => 'i32' as const)
  const numbers = Array.from({ length: limbs + 1 }, () => 'i64' as const)
  const count = { exportAs: 'count', parameters: 1, result: true, locals: [...words, ...numbers] }
  const enter = { exportAs: 'enter', parameters: 2, result: false, locals: [] }
  const widen = { exportAs: 'widen', parameters: 1, result: false, locals: ['i32', 'i32'] as const }
  return assemble({
    imports: [],
    functions: [
      { ...count, body: countBody(limbs, sorted) },
      { ...enter, body: enterBody() },
      { ...widen, body: widenBody(limbs) },
    ],
    globals: countGlobals,
  })
}
