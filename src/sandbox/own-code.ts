/**
 * Visitors' own code as workers of a Pool. The one entry for exhibits:
 *
 * ```ts
 * const frame = new SandboxFrame(document)
 * const translated = await translate(text)
 * if (translated.state === 'wrong') return show(translated)
 * using code = await ownCodeModule(frame, translated, { printed })
 * const { tasks } = await inspectOwnCode(code, size)             // throws what is wrong, with its line
 * await using pool = new Pool({ ...ownCodePool, module: code.module('pool'), taskTimeoutMs: 5000 })
 * await pool.map(ownCode.run, items)
 * ```
 */
import { type Remote, wrap } from 'comlink'
import {
  borrowWorkers,
  type LendableWorker,
  lendWorkers,
  remote,
  TimeoutError,
  type WorkerLike,
} from '#multiprocessing'
import type { WorkerRole } from './messages.ts'
import type { SandboxFrame } from './sandbox-frame.ts'
import { text } from './text/page.ts'
import type { Translated } from './translate.ts'
import { atLine, ownLine } from './worker/code-error.ts'
import type { OwnShape } from './worker/own-program.ts'
import type { OwnTasks } from './worker/own-tasks.ts'
import { assemble } from './worker-source.ts'

/** The functions of a visitor's program, to hand to a pool of its workers. */
export const ownCode: OwnTasks = remote<OwnTasks>(
  'prepare',
  'runTask',
  'run',
  'acknowledge',
  'warm',
  'warmIf',
  'runAll',
  'inspect',
  'listed',
  'combine',
)

/** What every pool of a visitor's workers is told: the frame has no Web Locks, and shared memory cannot enter it. */
export const ownCodePool = { locks: null, sharedMemory: false } as const

/** What the code tells the page while it runs. */
export interface OwnCodeEvents {
  /** Lines that it printed in workers of the role `rehearsal`; `cut` says that some were left out. */
  readonly printed: (lines: readonly string[], cut: boolean) => void
}

/** A visitor's program, ready to be started. Disposing of it ends all its workers. */
export interface OwnCodeModule extends Disposable {
  /** Starts one worker for a parent that reaches it through `borrowWorkers`: see `lendWorkers`. */
  readonly lend: (role: WorkerRole) => LendableWorker
  /** Starts one worker for a Pool on this page, whose port goes straight to the worker. The same function for the same role. */
  readonly module: (role: WorkerRole) => () => WorkerLike
}

/** Makes a program of a translated text. Nothing of it runs before a worker is started. */
export async function ownCodeModule(
  frame: SandboxFrame,
  { javascript }: Translated,
  events: OwnCodeEvents,
): Promise<OwnCodeModule> {
  const { default: workerScript } = await import('./worker/entry.ts?script')
  const { source, place } = assemble(workerScript, javascript)
  const program = frame.open(source, {
    printed: events.printed,
    describe: (message, line) => atLine(message, ownLine(line, place)),
  })
  const lend = (role: WorkerRole): LendableWorker => program.start(role)
  const { port1, port2 } = new MessageChannel()
  const kinds = { pool: () => lend('pool'), serial: () => lend('serial'), rehearsal: () => lend('rehearsal') }
  const lent = lendWorkers(port1, kinds)
  const borrow = borrowWorkers(port2)
  const modules = { pool: borrow('pool'), serial: borrow('serial'), rehearsal: borrow('rehearsal') }
  return {
    lend,
    module: (role) => modules[role],
    [Symbol.dispose]() {
      lent[Symbol.dispose]()
      port2.close()
      program[Symbol.dispose]()
    },
  }
}

/** A text that has not said what it holds by then is stuck. */
const inspectionMs = 5000

/**
 * Runs the text of a program once, without its tasks, and says what it has.
 * @throws {Error} what is wrong with it, its message beginning with the line where one is known; {TimeoutError} when it
 * does not come to its end within 5 s
 */
export async function inspectOwnCode(code: OwnCodeModule, size: number, signal?: AbortSignal): Promise<OwnShape> {
  return checkedShape(await asked(code, (tasks) => tasks.inspect(size), signal))
}

/**
 * The first items of a program, at most so many, and how many it has.
 * @throws {Error} as `inspectOwnCode` does; {TypeError} when an item cannot be sent to a worker
 */
export async function ownItems(
  code: OwnCodeModule,
  size: number,
  most: number,
  signal?: AbortSignal,
): Promise<{ readonly items: readonly unknown[]; readonly of: number }> {
  const { items, of } = await asked(code, (tasks) => tasks.listed(size, most), signal)
  return { items: Array.from(items).slice(0, most), of: Math.max(1, Math.floor(Number(of)) || 1) }
}

/** Asks a worker of its own, which is ended then. */
async function asked<T>(
  code: OwnCodeModule,
  ask: (tasks: Remote<OwnTasks>) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const worker = code.module('serial')()
  let timer: ReturnType<typeof setTimeout> | undefined
  const trouble = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error((event as ErrorEvent).message)))
    signal?.addEventListener('abort', () => reject(new Error(text.cancelled)), { once: true })
    timer = setTimeout(() => reject(new TimeoutError(text.stuck(inspectionMs / 1000))), inspectionMs)
  })
  try {
    return await Promise.race([ask(wrap<OwnTasks>(worker)), trouble])
  } finally {
    clearTimeout(timer)
    worker.terminate()
  }
}

/** What comes from a worker is only data, and this much of it is used. */
function checkedShape(shape: OwnShape): OwnShape {
  return {
    tasks: Math.max(1, Math.floor(Number(shape.tasks)) || 1),
    sized: shape.sized === true,
    combines: shape.combines === true,
  }
}
