/**
 * A run by the rules of CPython, with virtual time: how the tasks are cut, which worker takes which chunk, and when each
 * result reaches the caller. Nothing takes time but the tasks and the parent's own work.
 * @see CPython Lib/multiprocessing/pool.py: Pool._map_async, Pool.imap, MapResult._set, IMapIterator._set
 */
import { assertNever, type Ms } from '#base'
import type { Run } from './events.ts'
import { type Chunk, itemsOf, ownWorkOf, type Setup } from './setup.ts'
import { SimulatedPool } from './simulation.ts'

/** What the parent waits for: something in the pool, or a moment. */
type Wait = { readonly until: () => boolean } | { readonly at: Ms }

type Program = Generator<Wait, void, void>

/** The pid of the first worker in the log of the course notes; the parent was started just before. */
const firstPid = 6190

const never: Ms = Number.POSITIVE_INFINITY

/** Everything is back; then the list reaches the caller, or the exception that came back first. */
function* listResult(pool: SimulatedPool): Program {
  yield { until: () => pool.back.size === pool.chunks.length }
  // A Map keeps the order in which its keys came.
  const failed = [...pool.back.values()].find((item) => item !== null)
  if (failed === undefined || failed === null) pool.emit({ type: 'deliver', item: null })
  else pool.emit({ type: 'throw', item: failed })
}

function* map(pool: SimulatedPool): Program {
  pool.call(pool.chunks)
  yield* listResult(pool)
}

function* mapAsync(pool: SimulatedPool, setup: Setup): Program {
  pool.call(pool.chunks)
  yield { at: ownWorkOf(setup) }
  pool.emit({ type: 'get', item: null })
  yield* listResult(pool)
}

/** One chunk's results, one by one; false when it raised, which ends the loop. */
function deliverChunk(pool: SimulatedPool, chunk: Chunk): boolean {
  const failed = pool.back.get(chunk.index) ?? null
  if (failed !== null) {
    pool.emit({ type: 'throw', item: failed })
    return false
  }
  for (const item of itemsOf(chunk)) pool.emit({ type: 'deliver', item })
  return true
}

function* imap(pool: SimulatedPool): Program {
  pool.call(pool.chunks)
  for (const chunk of pool.chunks) {
    yield { until: () => pool.back.has(chunk.index) }
    if (!deliverChunk(pool, chunk)) return
  }
}

function* imapUnordered(pool: SimulatedPool): Program {
  pool.call(pool.chunks)
  for (let place = 0; place < pool.chunks.length; place++) {
    yield { until: () => pool.back.size > place }
    const index = [...pool.back.keys()][place] as number
    if (!deliverChunk(pool, pool.chunks[index] as Chunk)) return
  }
}

function* apply(pool: SimulatedPool): Program {
  for (const chunk of pool.chunks) {
    pool.call([chunk])
    yield { until: () => pool.back.has(chunk.index) }
    if (!deliverChunk(pool, chunk)) return
  }
}

function* applyAsync(pool: SimulatedPool, setup: Setup): Program {
  pool.call(pool.chunks)
  yield { at: ownWorkOf(setup) }
  for (const chunk of pool.chunks) {
    if (!pool.back.has(chunk.index)) {
      pool.emit({ type: 'get', item: chunk.first })
      yield { until: () => pool.back.has(chunk.index) }
    }
    if (!deliverChunk(pool, chunk)) return
  }
}

function callOf(pool: SimulatedPool, setup: Setup): Program {
  switch (setup.method) {
    case 'map':
    case 'starmap':
      return map(pool)
    case 'map_async':
    case 'starmap_async':
      return mapAsync(pool, setup)
    case 'imap':
      return imap(pool)
    case 'imap_unordered':
      return imapUnordered(pool)
    case 'apply':
      return apply(pool)
    case 'apply_async':
      return applyAsync(pool, setup)
    default:
      return assertNever(setup.method)
  }
}

/** The whole program: the call, then `close()` and `join()`, which waits for what is still in the pool. */
function* programOf(pool: SimulatedPool, setup: Setup): Program {
  yield* callOf(pool, setup)
  pool.emit({ type: 'close' })
  yield { until: () => pool.idle }
  pool.emit({ type: 'join' })
}

/** Runs a setup to its end. The same setup, seed included, gives the same run. */
export function simulate(setup: Setup): Run {
  const pool = new SimulatedPool(setup)
  const program = programOf(pool, setup)
  let wait = program.next()
  const goOn = (): void => {
    while (wait.done !== true && ('at' in wait.value ? wait.value.at <= pool.now : wait.value.until())) {
      wait = program.next()
    }
  }
  do {
    goOn()
    pool.handOut()
    pool.settle(goOn)
  } while (wait.done !== true && pool.advance('at' in wait.value ? wait.value.at : never))
  const pids = Array.from({ length: setup.processes }, (_, place) => firstPid + place)
  return { setup, source: 'simulated', events: pool.events, pids, parentPid: firstPid - 1 }
}
