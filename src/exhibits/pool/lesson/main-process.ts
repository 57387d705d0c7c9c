/** The page's side of a lesson's processes: it starts them all, and is the terminal that they print to. */
import { proxy, type Remote, transfer, wrap } from 'comlink'
import { lendWorkers } from '#multiprocessing'
import type { MainApi } from './main-worker.ts'
import type { ChildKind, PrintedLine } from './script.ts'
import type { Welcome } from './terminal.ts'

/** What runs scripts: the real main process, or a test's. */
export interface ScriptHost extends Disposable {
  /** Rejects with what the script threw, or why its process cannot run. */
  run(part: string, script: string, setup: unknown, tell: (news: unknown) => void): Promise<unknown>
}

/** The main process and its children, in real workers. The first is started at once, the children as scripts ask for them. */
export class MainProcess implements ScriptHost {
  readonly #print: (line: PrintedLine) => void
  readonly #worker: Worker
  readonly #main: Remote<MainApi>
  readonly #owned: Disposable[] = []
  readonly #broken: Promise<never>
  #break!: (error: Error) => void

  constructor(print: (line: PrintedLine) => void) {
    this.#print = print
    this.#broken = new Promise((_, reject) => {
      this.#break = reject
    })
    this.#broken.catch(() => {})
    this.#worker = new Worker(new URL('./main-worker.ts', import.meta.url), { type: 'module' })
    this.#worker.onerror = (event) => {
      event.preventDefault()
      this.#break(new Error(`The main process could not run${event.message ? `: ${event.message}` : ''}.`))
    }
    this.#main = wrap<MainApi>(this.#worker)
    const [given, ports] = this.#gift(true)
    void this.#main.welcome(transfer(given, ports))
  }

  readonly #kinds: Readonly<Record<ChildKind, () => Worker>> = {
    child: () => this.#welcomed(newChild(), false),
    parent: () => this.#welcomed(newChild(), true),
    early: () => this.#welcomed(new Worker(new URL('./early-worker.ts', import.meta.url), { type: 'module' }), false),
  }

  #welcomed(worker: Worker, mayHaveChildren: boolean): Worker {
    worker.postMessage(...this.#gift(mayHaveChildren))
    return worker
  }

  #gift(mayHaveChildren: boolean): [Welcome, Transferable[]] {
    const terminal = new MessageChannel()
    terminal.port1.onmessage = ({ data }: MessageEvent<PrintedLine>) => this.#print(data)
    if (!mayHaveChildren) return [{ terminal: terminal.port2, lender: null }, [terminal.port2]]
    const lender = new MessageChannel()
    this.#owned.push(lendWorkers(lender.port1, this.#kinds))
    return [{ terminal: terminal.port2, lender: lender.port2 }, [terminal.port2, lender.port2]]
  }

  run(part: string, script: string, setup: unknown, tell: (news: unknown) => void): Promise<unknown> {
    return Promise.race([this.#main.run(part, script, setup, proxy(tell)), this.#broken])
  }

  /** Ends every process. */
  [Symbol.dispose](): void {
    this.#worker.terminate()
    for (const one of this.#owned) one[Symbol.dispose]()
    this.#break(new Error('The processes were ended.'))
  }
}

const newChild = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
