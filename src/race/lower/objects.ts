import { assertNever } from '#base'
import type { InitialValue } from '../program.ts'
import type { Call, Declaration, Expression, Reference } from '../syntax/ast.ts'
import { printCall, printReference } from '../syntax/print.ts'
import { all, binary, choice, element, hidden, number, variable } from './build.ts'
import type { Assignment, Draft } from './emitter.ts'

/** How a declared name is kept in shared memory; null for what is not shared. */
export function initialValue(declaration: Declaration, processes: number): InitialValue | null {
  switch (declaration.kind) {
    case 'shared':
      return declaration.value
    // A free lock is 0; a taken one holds 1 + the number of its process.
    case 'lock':
      return declaration.count === null ? 0 : Array.from({ length: declaration.count }, () => 0)
    case 'semaphore':
      return declaration.count === null
        ? declaration.size
        : Array.from({ length: declaration.count }, () => declaration.size)
    // How many have arrived, and a phase that flips when all have: without it nobody could use the barrier twice.
    case 'barrier':
      return [0, 0]
    // Its length, then what it holds, oldest first: one order for one content keeps states few.
    case 'queue':
      return Array.from({ length: declaration.size + 1 }, () => 0)
    // Who sleeps, as 1 + number of the process, in the order of falling asleep.
    case 'condition':
      return Array.from({ length: processes }, () => 0)
    case 'const':
    case 'local':
      return null
    default:
      return assertNever(declaration)
  }
}

/** What the operations need to know about their surroundings. */
export interface Surroundings {
  readonly pid: number
  readonly processes: number
  readonly declared: ReadonlyMap<string, Declaration>
}

/** Takes a lock or a permit: one step that waits until it can. */
export function acquire(object: Reference, { pid, declared }: Surroundings): Draft {
  const text = `acquire ${printReference(object)}`
  if (declared.get(object.name)?.kind === 'lock') {
    const guard = binary('==', object, number(0))
    return { text, short: 'lock', guard, assigns: [[object, number(pid + 1)]] }
  }
  const guard = binary('>', object, number(0))
  return { text, short: 'take', guard, assigns: [[object, binary('-', object, number(1))]] }
}

/** Gives a lock or a permit back. */
export function release(object: Reference, { declared }: Surroundings): Draft {
  const text = `release ${printReference(object)}`
  if (declared.get(object.name)?.kind === 'lock') return { text, short: 'unlock', assigns: [[object, number(0)]] }
  return { text, short: 'give', assigns: [[object, binary('+', object, number(1))]] }
}

/** The operations that change a variable at once. The result goes by a hidden local where the values use its name. */
function atomic(call: Call, result: Reference | null): readonly Assignment[] {
  const { object, operation, args } = call
  const [first = number(0), second = number(0)] = args
  if (operation === 'CAS') {
    const success = result ?? variable(hidden('ok'))
    return [
      [success, binary('==', object, first)],
      [object, choice(binary('!=', success, number(0)), second, object)],
    ]
  }
  const after: Assignment = [object, operation === 'swap' ? first : binary('+', object, first)]
  return result === null ? [after] : [[result, object], after]
}

/** Whether the values that a call is given, or where it works, read the variable that takes its result. */
function usesResult({ args, object }: Call, result: Reference): boolean {
  const parts = object.kind === 'element' ? [...args, object.index] : args
  const uses = (part: Expression): boolean => JSON.stringify(part).includes(`"name":"${result.name}"`)
  return parts.some(uses)
}

function atomicDraft(call: Call, result: Reference | null, text: string): Draft {
  const short = call.operation === 'CAS' ? 'CAS' : call.operation === 'swap' ? 'swap' : 'atomic'
  if (result === null || !usesResult(call, result)) return { text, short, assigns: atomic(call, result) }
  const kept = variable(hidden('ok'))
  return { text, short, assigns: [...atomic(call, kept), [result, kept]] }
}

function put({ object, args }: Call, text: string, capacity: number): Draft {
  const length = element(object.name, 0)
  return {
    ...{ text, short: 'put', guard: binary('<', length, number(capacity)) },
    assigns: [
      [element(object.name, binary('+', length, number(1))), args[0] ?? number(0)],
      [length, binary('+', length, number(1))],
    ],
  }
}

function get({ object }: Call, text: string, capacity: number, result: Reference | null): Draft {
  const length = element(object.name, 0)
  const shifts = Array.from({ length: capacity }, (_, place): Assignment => {
    const next = place + 1 < capacity ? element(object.name, place + 2) : number(0)
    return [element(object.name, place + 1), next]
  })
  const taken: readonly Assignment[] = result === null ? [] : [[result, element(object.name, 1)]]
  const shorter: Assignment = [length, binary('-', length, number(1))]
  return { text, short: 'get', guard: binary('>', length, number(0)), assigns: [...taken, ...shifts, shorter] }
}

/** Arriving is one step, going on another. */
function waitAtBarrier({ object }: Call, text: string, parties: number): readonly Draft[] {
  const [count, phase] = [element(object.name, 0), element(object.name, 1)]
  const mine = variable(hidden(object.name))
  const complete = binary('==', count, number(parties))
  return [
    {
      ...{ text, short: 'arrive' },
      assigns: [
        [mine, phase],
        [count, binary('+', count, number(1))],
        [phase, choice(complete, binary('-', number(1), phase), phase)],
        [count, choice(complete, number(0), count)],
      ],
    },
    { text: `${text}: go on`, short: 'go on', guard: binary('!=', phase, mine) },
  ]
}

/** Falling asleep gives the lock back in the same step; waking up takes it again. */
function sleep({ object, args }: Call, text: string, around: Surroundings): readonly Draft[] {
  const me = number(around.pid + 1)
  const slots = Array.from({ length: around.processes }, (_, slot) => element(object.name, slot))
  const free = slots.reduceRight<Expression>(
    (rest, slot, at) => choice(binary('==', slot, number(0)), number(at), rest),
    number(0),
  )
  const [lock] = args
  const held = lock?.kind === 'name' || lock?.kind === 'element' ? lock : null
  const given: readonly Assignment[] = held === null ? [] : [[held, number(0)]]
  const awake = all(slots.map((slot) => binary('!=', slot, me)))
  return [
    { text, short: 'sleep', assigns: [[element(object.name, free), me], ...given] },
    { text: `${text}: wake up`, short: 'wake up', guard: awake },
    ...(held === null ? [] : [acquire(held, around)]),
  ]
}

function notify({ object, operation }: Call, text: string, processes: number): Draft {
  const assigns = Array.from({ length: processes }, (_, slot): Assignment => {
    const follows = operation === 'notify' && slot + 1 < processes
    return [element(object.name, slot), follows ? element(object.name, slot + 1) : number(0)]
  })
  return { text, short: 'notify', assigns }
}

/** The steps of a call; only barriers and conditions take more than one. `result` takes what the call gives. */
export function callDrafts(call: Call, result: Reference | null, around: Surroundings): readonly Draft[] {
  const declaration = around.declared.get(call.object.name)
  const size = declaration !== undefined && 'size' in declaration ? declaration.size : 0
  const text = result === null ? printCall(call) : `${printReference(result)} = ${printCall(call)}`
  switch (call.operation) {
    case 'CAS':
    case 'fetch_add':
    case 'swap':
      return [atomicDraft(call, result, text)]
    case 'acquire':
      return [acquire(call.object, around)]
    case 'release':
      return [release(call.object, around)]
    case 'put':
      return [put(call, text, size)]
    case 'get':
      return [get(call, text, size, result)]
    case 'wait':
      return declaration?.kind === 'barrier' ? waitAtBarrier(call, text, size) : sleep(call, text, around)
    case 'notify':
    case 'notify_all':
      return [notify(call, text, around.processes)]
    default:
      return assertNever(call.operation)
  }
}
