/** Short ways to say what a row is. */
import type { Library, LibraryPool } from './contender.ts'
import { browserVersion } from './contenders/browser-version.ts'
import type { Entry, Repetitions } from './rounds.ts'
import { type Timed, timeCalls } from './timing.ts'

type Row = Omit<Entry, 'case' | 'judged' | 'version' | 'open'> & Partial<Pick<Entry, 'case' | 'judged' | 'version'>>

/** What is opened for an entry, and how to time it. */
interface Opened<A, R> extends Timed<A, R> {
  readonly close: () => unknown
}

const nothing = (): void => {}

/** An entry whose repetition is a timed call. */
export function timedEntry<A, R>(
  row: Row,
  open: () => Promise<Omit<Opened<A, R>, 'prepare'> & Partial<Pick<Opened<A, R>, 'prepare'>>>,
): Entry {
  return {
    case: null,
    judged: row.kind === 'ours' || row.kind === 'limit',
    version: row.kind === 'ours' ? __BUILD__ : browserVersion,
    ...row,
    async open(): Promise<Repetitions> {
      const { prepare = nothing as () => A, call, check, close } = await open()
      return { repeat: () => timeCalls({ prepare, call, check }), close }
    },
  }
}

/** A library's own way to do `call`, with a pool of so many workers. */
export function libraryEntry<R>(
  { name, kind, version, open }: Library,
  {
    processes,
    call,
    check,
    before,
    ...row
  }: {
    readonly processes: number
    readonly call: (pool: LibraryPool) => Promise<R>
    readonly check: (answer: R) => void
    /** Run once, before all; what it throws is the library's failure. */
    readonly before?: (pool: LibraryPool) => Promise<void>
  } & Partial<Row>,
): Entry {
  return timedEntry({ contender: name, kind, version, ...row }, async () => {
    const pool = await open({ processes })
    await before?.(pool)
    return { call: () => call(pool), check, close: () => pool.close() }
  })
}
