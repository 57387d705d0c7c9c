/**
 * What the benchmark uses of its peers. The project's types are checked without them: only the benchmark installs them.
 */

declare module 'workerpool' {
  interface Answer extends PromiseLike<unknown> {
    timeout(ms: number): Answer
  }
  interface Pool {
    exec(method: string, parameters: readonly unknown[], options: { readonly transfer: Transferable[] }): Answer
    terminate(force: boolean): PromiseLike<unknown>
  }
  interface PoolOptions {
    readonly minWorkers: number
    readonly maxWorkers: number
    readonly workerOpts: WorkerOptions
  }
  class Transfer {
    constructor(message: unknown, transfer: Transferable[])
  }
  const workerpool: {
    pool(script: string, options: PoolOptions): Pool
    worker(methods: object): void
    readonly Transfer: typeof Transfer
  }
  // biome-ignore lint/style/noDefaultExport: it is what the package has.
  export default workerpool
}

declare module 'threads' {
  interface QueuedTask extends PromiseLike<unknown> {
    cancel(): void
  }
  interface ThreadPool<T> {
    queue(task: (thread: T) => Promise<unknown>): QueuedTask
    terminate(force: boolean): Promise<void>
  }
  export function Pool<T>(start: () => Promise<T>, size: number): ThreadPool<T>
  export function spawn<T>(worker: Worker): Promise<T>
  export function Transfer(payload: unknown, transfer: readonly unknown[]): unknown
}

declare module 'threads/worker' {
  export function expose(functions: object): void
  export function Transfer(payload: unknown, transfer: readonly unknown[]): unknown
}

declare module 'poolifier-web-worker' {
  export class FixedThreadPool {
    constructor(threads: number, specifier: URL)
    execute(
      data: unknown,
      name: string,
      abortSignal?: AbortSignal,
      transfer?: readonly Transferable[],
    ): Promise<unknown>
    mapExecute(data: Iterable<unknown>, name: string): Promise<unknown[]>
    destroy(): Promise<void>
  }
  export class ThreadWorker {
    constructor(tasks: object)
  }
}
