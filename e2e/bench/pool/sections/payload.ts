/** Large arguments and large results. What is timed is their way: both are there before the call. */
import type { Library, LibraryPool } from '../contender.ts'
import { libraries } from '../contenders/index.ts'
import { RawWorkers } from '../contenders/raw.ts'
import { timedEntry } from '../entries.ts'
import type { Entry } from '../rounds.ts'
import type { Section } from '../section.ts'
import { expectSame } from '../timing.ts'

interface Direction {
  readonly case: string
  /** Numbers of 8 bytes. */
  readonly length: number
  readonly way: 'argument' | 'result'
}

const directions = [1, 16].flatMap((megabytes) =>
  (['argument', 'result'] as const).map(
    (way): Direction => ({ case: `${megabytes} MB ${way}`, length: megabytes * 2 ** 17, way }),
  ),
)

/** A call, and how to put its result in store; with one worker, so that the store is where the call goes. */
interface Carrier {
  readonly call: (argument: Float64Array) => Promise<unknown>
  readonly stock: (length: number) => Promise<unknown>
  readonly close: () => unknown
}

type Row = Parameters<typeof timedEntry>[0]

function entry({ case: inCase, way, length }: Direction, row: Row, open: () => Promise<Carrier>): Entry {
  const argument = (): Float64Array => {
    const numbers = new Float64Array(length)
    numbers[0] = 1
    numbers[length - 1] = 2
    return numbers
  }
  const checkSum = (answer: unknown): void => expectSame(answer, length + 3, 'the sum')
  const checkNumbers = (answer: unknown): void => {
    const numbers = answer as Float64Array
    expectSame(`${numbers.length} ${numbers[0]} ${numbers[length - 1]}`, `${length} 1 2`, 'the result')
  }
  return timedEntry({ ...row, case: inCase }, async () => {
    const { call, stock, close } = await open()
    const prepare = async (): Promise<Float64Array> => {
      if (way === 'argument') return argument()
      await stock(length)
      return new Float64Array(0)
    }
    return { prepare, call, check: way === 'argument' ? checkSum : checkNumbers, close }
  })
}

/** The call that a library makes unless asked otherwise, and the one in which it is asked to move. */
function callsOf(pool: LibraryPool, { way, length }: Direction): Record<'plain' | 'moved', Carrier['call']> {
  const { moving } = pool
  if (way === 'argument') {
    return {
      plain: (argument) => pool.call('ends', argument),
      moved: async (argument) => moving?.send('ends', argument),
    }
  }
  return { plain: () => pool.call('numbers', length), moved: async () => moving?.receive?.('numbers', length) }
}

function noteOf({ name }: Library, { way }: Direction): string {
  if (way === 'argument') return 'copied'
  if (name === 'ours') return 'moved unasked'
  return name === 'paralleljs' ? 'made in the call: its worker is a new one each time' : 'copied'
}

function libraryEntries(library: Library, direction: Direction): Entry[] {
  const { name, kind, version } = library
  const judged = name === 'ours' || name === 'raw'
  const one = (contender: string, how: 'plain' | 'moved', note: string): Entry =>
    entry(direction, { contender, kind, version, judged, note }, async () => {
      const pool = await library.open({ processes: 1 })
      const stock = (length: number): Promise<unknown> => pool.call('stock', length)
      return { call: callsOf(pool, direction)[how], stock, close: () => pool.close() }
    })
  const plain = one(name, 'plain', noteOf(library, direction))
  return library.moves?.includes(direction.way) ? [plain, one(`${name}-moved`, 'moved', 'asked to move it')] : [plain]
}

function limitEntry(direction: Direction): Entry {
  return entry(direction, { contender: 'limit', kind: 'limit', note: 'moved by raw postMessage' }, async () => {
    const workers = new RawWorkers(1)
    return {
      call: (argument) =>
        direction.way === 'argument'
          ? workers.ask(0, 'ends', argument, 'move')
          : workers.ask(0, 'numbers', direction.length, 'move'),
      stock: (length) => workers.ask(0, 'stock', length),
      close: () => workers.close(),
    }
  })
}

export const payload: Section = {
  name: 'payload',
  unit: 'ms',
  about: 'one task with a large argument or a large result, 1 worker',
  goals: ['ours', 'limit'].map((contender) => ({ contender, of: 'raw', case: '16 MB result', atMost: 1 / 50 })),
  entries: () =>
    directions.flatMap((direction) => [
      ...libraries.flatMap((library) => libraryEntries(library, direction)),
      limitEntry(direction),
    ]),
}
