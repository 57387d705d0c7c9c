/** A script: what the main process of a lesson does, with real child processes. Runs in the parent worker. */
import type { WorkerModule } from '#multiprocessing'

/** The children that a script can have: plain ones; ones that may have children themselves; ones that came up too early. */
export type ChildKind = 'child' | 'parent' | 'early'

/** What a script has to work with. `N` is the type of its news. */
export interface Main<N = never> {
  /** Starts one child of that kind; the same function each time, as pools ask for. */
  module(kind: ChildKind): WorkerModule
  /** Prints a line to the terminal, as the main process. */
  print(text: string): void
  /** Tells the page something while the script runs. */
  tell(news: N): void
}

// biome-ignore lint/suspicious/noExplicitAny: scripts of every kind of setup and news stand in one table
export type Scripts = Readonly<Record<string, (main: Main<any>, setup: any) => Promise<unknown>>>

export type SetupOf<F> = F extends (main: never, setup: infer S) => unknown ? S : never
export type ResultOf<F> = F extends (...args: never[]) => Promise<infer R> ? R : never
export type NewsOf<F> = F extends (main: Main<infer N>, ...rest: never[]) => unknown ? N : never

/** A script that ran to its end: what it was given, what it gave back, and what was printed meanwhile. */
export type RecordOf<S extends Scripts, K extends keyof S = keyof S> = {
  [Key in K]: {
    readonly id: number
    readonly script: Key
    readonly setup: SetupOf<S[Key]>
    readonly result: ResultOf<S[Key]>
    readonly lines: readonly PrintedLine[]
  }
}[K]

/** A line that some process printed, and when by its own clock. */
export interface PrintedLine {
  readonly pid: number
  readonly process: string
  readonly text: string
  readonly at: number
}
