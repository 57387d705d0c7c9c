/** A million tasks, of which some throw, end their worker or never end: counted, none is lost and none is run twice unsaid. */
import { Pool, range, remote, type TraceEvent } from '#multiprocessing'
import { answerTo, type FaultCounts, type FaultPlan, failureOf, planFaults } from '../fault-plan.ts'
import type { Series } from '../rounds.ts'
import type { Section } from '../section.ts'
import type { Planned } from '../workers/soak.ts'

const { follow, planned } = remote<Planned>('follow', 'planned')
const module = (): Worker => new Worker(new URL('../workers/soak.ts', import.meta.url), { type: 'module' })

const lotSize = 100_000
const processes = 3
const taskTimeoutMs = 150

/** One way to run a lot. */
interface Lot extends FaultCounts {
  readonly method: 'imap' | 'imapUnordered' | 'map into'
  readonly chunksize: number
}

const usual = { throws: 2000, deaths: 40, loops: 0 }
const timed = { ...usual, loops: 25 }
/** A call of `map` ends with the first task that throws, so there only workers die. */
const deadly = { throws: 0, deaths: 40, loops: 0 }

const lots: readonly Lot[] = [
  { method: 'imap', chunksize: 1, ...usual },
  { method: 'imap', chunksize: 1, ...timed },
  { method: 'imap', chunksize: 64, ...usual },
  { method: 'imap', chunksize: 64, ...timed },
  { method: 'imapUnordered', chunksize: 1, ...usual },
  { method: 'imapUnordered', chunksize: 16, ...usual },
  { method: 'imapUnordered', chunksize: 64, ...usual },
  { method: 'map into', chunksize: 16, ...deadly },
  { method: 'map into', chunksize: 64, ...deadly },
  { method: 'map into', chunksize: 32, ...deadly },
]

/** What is counted of each lot. The first four must be 0. */
const counted = [
  ...(['lost', 'wrong', 'given twice', 'run again unsaid'] as const),
  ...(['tasks', 'threw', 'timed out', 'workers died', 'chunks run again'] as const),
]
type Counted = (typeof counted)[number]
type Counts = Record<Counted, number>
const mustBeNone = counted.slice(0, 4)

/** What came out: values and failures, and for each chunk how often the trace said that it ran again. */
interface Findings {
  readonly values: readonly number[]
  readonly failures: readonly Error[]
  readonly again: ReadonlyMap<number, number>
  readonly deaths: number
}

async function run(lot: Lot, plan: FaultPlan): Promise<Findings> {
  const again = new Map<number, number>()
  let deaths = 0
  const trace = (event: TraceEvent): void => {
    if (event.type === 'exit' && event.cause !== null) deaths += 1
    const isSecond = lot.method === 'map into' && event.type === 'chunk' && event.attempt === 2
    if (event.type === 'retry' || isSecond) again.set(event.chunk, (again.get(event.chunk) ?? 0) + 1)
  }
  const pool = new Pool({
    ...{ processes, module, trace, initializer: follow, initargs: [plan] },
    ...(lot.loops > 0 && { taskTimeoutMs }),
  })
  try {
    const { values, failures } = await outcomes(pool, lot)
    return { values, failures, again, deaths }
  } finally {
    pool.terminate()
    await pool.join()
  }
}

async function outcomes(pool: Pool, { method, chunksize }: Lot): Promise<Pick<Findings, 'values' | 'failures'>> {
  if (method === 'map into') {
    const all = await pool.map(planned, range(lotSize), { into: Float64Array, chunksize })
    return { values: Array.from(all), failures: [] }
  }
  const results = pool[method](planned, range(lotSize), chunksize)
  const [values, failures]: [number[], Error[]] = [[], []]
  for (;;) {
    try {
      const { done, value } = await results.next()
      if (done) return { values, failures }
      values.push(value)
    } catch (thrown) {
      failures.push(thrown as Error)
    }
  }
}

/** How often each task settled, and how many outcomes are none that its plan allows. */
function settled(plan: FaultPlan, { values, failures }: Findings): { times: Int32Array; wrong: number } {
  const times = new Int32Array(lotSize)
  let wrong = 0
  const add = (task: number, failure: string | null): void => {
    if (times[task] === undefined || failureOf(plan, task) !== failure) wrong += 1
    else times[task] += 1
  }
  for (const value of values) add((value - answerTo(0)) / 2, null)
  // What a task throws names it; of late tasks there must be as many as the plan has.
  const late = Array.from(times.keys()).filter((task) => failureOf(plan, task) === 'TimeoutError')
  for (const { name, message } of failures) {
    if (name === 'TimeoutError') add(late.shift() ?? -1, name)
    else add(Number(message.slice('task '.length)), name)
  }
  return { times, wrong }
}

/** Holds what came out against what had to. */
function count({ method, chunksize }: Lot, plan: FaultPlan, findings: Findings): Counts {
  const { values, failures, again, deaths } = findings
  const { times, wrong } = settled(plan, findings)
  const countTasks = (isWanted: (task: number) => boolean): number => Array.from(times.keys()).filter(isWanted).length
  const runsOf = (task: number): number => plan.runs[task] ?? 0
  const saidOf = (task: number): number => again.get(Math.floor(task / chunksize)) ?? 0
  const named = (name: string): number => failures.filter((error) => error.name === name).length
  return {
    lost: countTasks((task) => times[task] === 0 || runsOf(task) === 0),
    wrong: wrong + (method === 'imapUnordered' ? 0 : outOfOrder(values)),
    'given twice': countTasks((task) => (times[task] ?? 0) > 1),
    'run again unsaid': countTasks((task) => runsOf(task) > 1 + saidOf(task)),
    ...{ tasks: values.length + failures.length, threw: named('RangeError'), 'timed out': named('TimeoutError') },
    'workers died': deaths,
    'chunks run again': [...again.values()].reduce((sum, more) => sum + more, 0),
  }
}

const outOfOrder = (values: readonly number[]): number =>
  values.filter((value, place) => place > 0 && value <= (values[place - 1] as number)).length

/** The lot did what its plan says: a soak in which nothing went wrong would show nothing. */
function check({ throws, deaths, loops }: Lot, counts: Counts): void {
  const broken = mustBeNone.filter((name) => counts[name] > 0).map((name) => `${counts[name]} ${name}`)
  if (broken.length > 0) throw new Error(broken.join(', '))
  if (counts.tasks !== lotSize || counts.threw !== throws || counts['timed out'] !== loops) {
    throw new Error(
      `of ${lotSize} tasks ${counts.tasks} settled, ${counts.threw} threw, ${counts['timed out']} were late`,
    )
  }
  if (counts['workers died'] < deaths + loops) throw new Error(`only ${counts['workers died']} workers died`)
}

const seriesOf = (name: Counted): Series => ({
  entry: {
    ...{ contender: 'ours', kind: 'ours', version: __BUILD__, case: name, judged: true },
    open: () => ({ repeat: async () => 0, close: () => {} }),
  },
  values: [],
  trouble: null,
})

export const soak: Section = {
  name: 'soak',
  unit: 'count',
  about: `${lots.length} lots of ${lotSize} tasks, counted: some throw, some end their worker, some never end`,
  goals: mustBeNone.map((name) => ({ contender: 'ours', case: name, atMost: 0 })),
  async collect(told, { seed }) {
    const series = Object.fromEntries(counted.map((name) => [name, seriesOf(name)])) as Record<Counted, Series>
    told.push(...Object.values(series))
    for (const [place, lot] of lots.entries()) {
      const plan = planFaults(lotSize, lot, seed * lots.length + place)
      const counts = count(lot, plan, await run(lot, plan))
      for (const name of counted) series[name].values[place] = counts[name]
      check(lot, counts)
    }
  },
}
