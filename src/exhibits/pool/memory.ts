/** How much memory a pool takes, as far as this browser tells. */

import { text } from './text/memory.ts'

interface MemoryPart {
  readonly bytes: number
  readonly attribution: readonly { readonly url: string; readonly scope: string }[]
}

interface MeasuringPerformance extends Performance {
  /** @see https://wicg.github.io/performance-measure-memory/ */
  measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number; readonly breakdown: readonly MemoryPart[] }>
}

/** What one measurement saw. */
export interface MemoryUse {
  readonly processes: number
  /** The worker that is the pool's parent, and each worker of the pool, largest first. */
  readonly parentBytes: number
  readonly workerBytes: readonly number[]
}

/** Why memory cannot be measured on this page, in a sentence; null when it can. */
export function memoryProblem(scope: typeof globalThis = globalThis): string | null {
  if (!('measureUserAgentSpecificMemory' in scope.performance)) {
    return text.unsupported
  }
  return scope.crossOriginIsolated ? null : text.notIsolated
}

/** What the addresses of the modules of a pool's parent and of its workers contain. */
export interface PoolModules {
  readonly parent: string
  readonly worker: string
}

/** Reads the parts of the pool out of a breakdown, by the addresses of the workers' modules. */
export function memoryUseOf(processes: number, modules: PoolModules, breakdown: readonly MemoryPart[]): MemoryUse {
  const workers = breakdown.filter(({ attribution }) => attribution.some(({ scope }) => /Worker/.test(scope)))
  const isParent = ({ attribution }: MemoryPart): boolean => attribution.some(({ url }) => url.includes(modules.parent))
  const isOfPool = ({ attribution }: MemoryPart): boolean => attribution.some(({ url }) => url.includes(modules.worker))
  return {
    processes,
    parentBytes: workers.filter(isParent).reduce((sum, { bytes }) => sum + bytes, 0),
    workerBytes: workers
      .filter(isOfPool)
      .map(({ bytes }) => bytes)
      .sort((a, b) => b - a),
  }
}

/** Measures now. The browser answers when it has collected garbage, which may take a while. */
export async function measureMemory(processes: number, modules: PoolModules): Promise<MemoryUse> {
  const { breakdown } = await (performance as MeasuringPerformance).measureUserAgentSpecificMemory()
  return memoryUseOf(processes, modules, breakdown)
}
