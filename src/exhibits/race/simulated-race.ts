/** The model's side of the comparison: every schedule of the same steps, with a few increments. */
import { type Explorer, type VariantId, variants } from '#race'

/** What all schedules of a small race give. */
export interface SimulatedRace {
  readonly processes: number
  /** Of each process. */
  readonly increments: number
  /** By what the counter ends at; the shares of the schedules add up to 1 and are no probabilities. */
  readonly outcomes: readonly { readonly final: number; readonly share: number }[]
}

/** The most increments of each process that are explored within about a second, by the number of processes. */
const mostIncrements: Readonly<Record<number, number>> = { 2: 10, 3: 3 }

/** A share of exact counts, to 6 digits: a double does not hold the counts themselves. */
const shareOf = (count: bigint, total: bigint): number => Number((count * 1_000_000n) / total) / 1_000_000

/** Explores the program that has the steps of this variant; null when cancelled. */
export async function simulate(
  explorer: Pick<Explorer, 'explore'>,
  variant: VariantId,
  workers: number,
  signal: AbortSignal,
): Promise<SimulatedRace | null> {
  // The page has these already, unless the panel is opened before they arrive.
  const [{ parse, withConstants }, { lower }, { racePrograms }] = await Promise.all([
    import('./language.ts'),
    import('./lowering.ts'),
    import('./programs.ts'),
  ])
  const program = racePrograms.find(({ id }) => id === variants[variant].program)
  if (program === undefined) throw new RangeError(`no program is called ${variants[variant].program}`)
  const offers = (name: string): boolean => program.parameters.some((parameter) => parameter.name === name)
  const processes = offers('p') ? Math.min(workers, 4) : 2
  const increments = offers('k') ? (mostIncrements[processes] ?? 1) : 1
  const constants = { ...(offers('p') && { p: processes }), ...(offers('k') && { k: increments }) }
  const lowered = lower(parse(withConstants(program.source, constants)), 'statement', program.id)
  const explored = await explorer.explore(lowered.program, { signal })
  if (explored.state === 'cancelled') return null
  if (explored.state === 'failed') throw new Error(explored.reason)
  if (explored.report.stopped !== undefined) throw new Error(explored.report.stopped)
  const counts = Object.entries(explored.report.outcomes).map(([final, count]) => [Number(final), count] as const)
  const total = counts.reduce((sum, [, count]) => sum + BigInt(count ?? 0), 0n)
  const outcomes = counts.map(([final, count]) => ({
    final,
    // Without a count every outcome that can be reached weighs the same.
    share: count === null || total === 0n ? 1 / counts.length : shareOf(BigInt(count), total),
  }))
  return { processes, increments, outcomes }
}
