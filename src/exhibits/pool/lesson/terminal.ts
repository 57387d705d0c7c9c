/** The worker's side of what the page gives each process at its start: a terminal to print to, and the means to have children. */
import { wallClock } from '#base'
import { borrowWorkers, currentProcess, type WorkerModule } from '#multiprocessing'
import type { PrintedLine } from './script.ts'

/** Page to process, before anything else. Without `lender` the process cannot have children. */
export interface Welcome {
  readonly terminal: MessagePort
  readonly lender: MessagePort | null
}

/** What is needed of a port to print. */
type Printer = Pick<MessagePort, 'postMessage'>

let terminal: Printer | null = null
let borrow: ReturnType<typeof borrowWorkers> | null = null

/** Takes what the page gives. */
export function welcome(given: { readonly terminal: Printer; readonly lender: MessagePort | null }): void {
  terminal = given.terminal
  borrow = given.lender === null ? null : borrowWorkers(given.lender)
}

/** Listens for what the page gives. Call it first in a worker's module. */
export function awaitWelcome(): void {
  addEventListener('message', ({ data }: MessageEvent<Partial<Welcome> | null>) => {
    if (data?.terminal instanceof MessagePort) welcome({ terminal: data.terminal, lender: data.lender ?? null })
  })
}

/** Prints a line: all processes of a lesson share one terminal, as those of a program do. */
export function print(text: string): void {
  const { pid, name } = currentProcess()
  terminal?.postMessage({ pid, process: name, text, at: wallClock() } satisfies PrintedLine)
}

/**
 * What starts children of this process.
 * @throws {Error} in a process that was started without the means to have any
 */
export function childModule(kind: string): WorkerModule {
  if (borrow === null) throw new Error('this process was not given the means to have children')
  return borrow(kind)
}
