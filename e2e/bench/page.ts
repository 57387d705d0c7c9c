import { wrap } from 'comlink'
import type { SingleBench } from '../../src/cli/bench-single.ts'
import type { BenchApi } from './bench-worker.ts'

// The benchmarks, run in a worker.
const bench: SingleBench = wrap<BenchApi>(new Worker(new URL('./bench-worker.ts', import.meta.url), { type: 'module' }))
globalThis.bench = bench
