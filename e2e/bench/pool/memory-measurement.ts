/** The page's JavaScript memory and its workers', as the browser measures it after a garbage collection of all. */

/** @see https://wicg.github.io/performance-measure-memory/ */
type Breakdown = readonly {
  readonly bytes: number
  readonly attribution: readonly { readonly url: string; readonly scope: string }[]
}[]

/** Takes 20 s: the browser waits until every worker has collected its garbage. */
export async function measureBreakdown(): Promise<Breakdown> {
  const source = performance as unknown as {
    measureUserAgentSpecificMemory?(): Promise<{ readonly breakdown: Breakdown }>
  }
  if (source.measureUserAgentSpecificMemory === undefined) throw new Error('the page is not isolated')
  return (await source.measureUserAgentSpecificMemory()).breakdown
}

/** The sum for the page itself, and that for its workers. */
export async function measureMemory(): Promise<{ readonly pageKilobytes: number; readonly workerKilobytes: number }> {
  const breakdown = await measureBreakdown()
  const sum = (isWanted: (scope: string) => boolean): number =>
    breakdown
      .filter(({ attribution }) => isWanted(attribution[0]?.scope ?? ''))
      .reduce((total, { bytes }) => total + bytes / 1000, 0)
  return {
    pageKilobytes: sum((scope) => scope === 'Window'),
    workerKilobytes: sum((scope) => scope === 'DedicatedWorkerGlobalScope'),
  }
}
