/** Outcomes in words. */
import type { WaysOn } from '#race'
import { granularityWords } from './names.ts'
import type { ExplorationState, Outcome } from './snapshot.ts'
import type { Stage } from './stage.ts'
import { text } from './text/run.ts'

/** "Show all" ends here; nobody reads more. */
export const mostOfAll = 2000

/** "outcome 1", "deadlock", "violation", as a title. */
export const fullOutcome = (name: string): string =>
  name === 'deadlock' ? text.deadlock : name === 'violation' ? text.assertionFails : text.outcome(shortOutcome(name))

/** "1", "deadlock", "violation", beside a bar. */
export const shortOutcome = (name: string): string => name.replace('outcome ', '').replaceAll(',', ', ')

export const percent = (share: number): string => `${share}%`

/** Whether an end is none that one process after the other can have. */
const isSerial = (name: string, { serial }: Stage): boolean =>
  name.startsWith('outcome ') && serial.has(name.slice('outcome '.length))

/** The program counts something up, and one number is right. */
function losesUpdates({ program, serial }: Stage, name: string): boolean {
  const [only, ...others] = serial
  const counts = program?.topic === 'Lost update' || program?.topic === 'Fixes'
  return counts && others.length === 0 && only !== undefined && Number(name.slice('outcome '.length)) < Number(only)
}

/** "18 ways, an update is lost". */
export function outcomeWords({ name, schedules }: Outcome, stage: Stage): string {
  const ways = schedules === null ? text.canHappen : text.ways(schedules)
  if (name === 'deadlock') return text.allWait(ways)
  if (name === 'violation') return text.fails(ways)
  if (isSerial(name, stage)) return stage.serial.size === 1 ? text.correct(ways) : ways
  return losesUpdates(stage, name) ? text.lost(ways) : text.mixed(ways)
}

/** The share of the ways on that end in what no order of whole processes gives; null at an end. */
export function wrongShare({ total, byEnd }: WaysOn, stage: Stage): string | null {
  if (total === 0n) return null
  const wrong = Object.entries(byEnd).reduce((sum, [name, ways]) => (isSerial(name, stage) ? sum : sum + ways), 0n)
  const tenths = Number((wrong * 1000n + total / 2n) / total)
  // Rounding must not turn "almost all" into "all".
  const rounded = wrong > 0n && tenths === 0 ? '< 0.1' : wrong < total && tenths === 1000 ? '> 99.9' : `${tenths / 10}`
  const odd = Object.keys(byEnd).filter((name) => name.startsWith('outcome ') && !isSerial(name, stage))
  // What no order of whole processes gives need not be wrong: it is where the program counts something.
  const ends = odd.every((name) => losesUpdates(stage, name)) ? text.goWrong : text.endOtherwise
  return text.continuations(rounded, ends)
}

/** All schedules in one line: "18 of 20 schedules lose an update". */
export function summaryText(
  { report, outcomes }: Extract<ExplorationState, { state: 'explored' }>,
  stage: Stage,
): string {
  if (report.schedules === null) return text.states(report.states)
  const total = BigInt(report.schedules)
  const sum = (wanted: (name: string) => boolean): bigint =>
    outcomes.reduce((counted, { name, schedules }) => (wanted(name) ? counted + (schedules ?? 0n) : counted), 0n)
  const [lost, dead] = [sum((name) => losesUpdates(stage, name)), sum((name) => name === 'deadlock')]
  if (lost > 0n) return text.someLose(lost, total)
  if (dead > 0n) return text.someDeadlock(dead, total)
  return text.schedules(total)
}

/** How many schedules the same text has at other granularities, as its card declares and a test proves; null where none. */
export function otherCounts({ program, source, lowered }: Stage): string | null {
  if (program === null || source !== program.source) return null
  const counts = program.declared.flatMap(({ granularity, constants, ends }) => {
    const ways = Object.values(ends)
    if (constants !== undefined || granularity === lowered.granularity || ways.includes(null)) return []
    const total = ways.reduce<bigint>((sum, count) => sum + (count ?? 0n), 0n)
    return [`${granularityWords[granularity].toLowerCase()} ${total.toLocaleString('en')}`]
  })
  return counts.length === 0 ? null : text.otherLevels(counts.join(', '))
}
