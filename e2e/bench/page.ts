import { type Remote, wrap } from 'comlink'
import type { BenchApi } from './bench-worker.ts'

declare global {
  /** The benchmarks, run in a worker. */
  var bench: Remote<BenchApi>
}

globalThis.bench = wrap<BenchApi>(new Worker(new URL('./bench-worker.ts', import.meta.url), { type: 'module' }))
