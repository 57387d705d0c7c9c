/** Seeded faults: tasks that throw, end their worker, or never end, among many that do not. */
import { createRandom } from '../src/base/random.ts'
import type { Fault } from './pool/functions.ts'
import { expect, test } from './support/pool-host.ts'

const taskCount = 10_000
const seed = 20_260

/** What each task does: a few in a thousand of each fault, and a few that spin. */
function plan(): Fault[] {
  const random = createRandom(seed)
  return Array.from({ length: taskCount }, (): Fault => {
    const draw = random.below(10_000)
    if (draw < 300) return 'throw'
    if (draw < 330) return 'close'
    if (draw < 360) return 'die'
    return draw < 368 ? 'spin' : 'none'
  })
}

for (const chunksize of [1, 8]) {
  test(`10,000 tasks with throws, deaths and timeouts: none lost, none run twice unsaid (chunks of ${chunksize})`, async ({
    page,
  }) => {
    test.setTimeout(120_000)
    const faults = plan()
    const { outcomes, counts, retries } = await page.evaluate(
      async ({ faults, chunksize }) => {
        const { multiprocessing, spawn, functions } = globalThis.harness
        const executions = multiprocessing.RawArray('i', faults.length)
        const retries: number[] = []
        const pool = new multiprocessing.Pool({
          ...{ processes: 3, module: spawn, taskTimeoutMs: 150 },
          ...{ initializer: functions.countExecutions, initargs: [executions] },
          trace: (event) => event.type === 'retry' && retries.push(event.chunk),
        })
        // A task that ends its worker does so once: the pid of its first worker is known only when it is handed out.
        const tasks = function* () {
          for (const [x, fault] of faults.entries()) yield [x, fault, Math.max(...pool.pids)] as const
        }
        const results = pool.imap(functions.faulty, tasks(), chunksize)
        const outcomes: string[] = []
        for (;;) {
          try {
            const { done, value } = await results.next()
            if (done) return { outcomes, counts: [...executions], retries }
            outcomes.push(String(value))
          } catch (thrown) {
            outcomes.push((thrown as Error).name)
          }
        }
      },
      { faults, chunksize },
    )
    expect(outcomes).toHaveLength(taskCount)
    const wrong = outcomes.flatMap((outcome, x) => {
      const expected = { throw: ['RangeError'], spin: ['TimeoutError'], none: [], close: [], die: [] }[
        faults[x] as Fault
      ]
      // Two faults that end a worker may meet in one chunk, which is then lost twice; that is said, and is no loss.
      const allowed = expected.length > 0 ? expected : [String(x)]
      return allowed.includes(outcome) || (chunksize > 1 && outcome === 'WorkerLostError') ? [] : [`${x}: ${outcome}`]
    })
    expect(wrong).toEqual([])
    expect(outcomes.filter((outcome) => outcome === 'WorkerLostError').length).toBeLessThan(100)
    const said = new Array<number>(taskCount).fill(0)
    for (const chunk of retries) said[chunk] = (said[chunk] ?? 0) + 1
    const unsaid = counts.flatMap((count, x) => {
      const most = 1 + (said[Math.floor(x / chunksize)] ?? 0)
      return count > most || (count === 0 && outcomes[x] !== 'WorkerLostError') ? [`${x}: ${count} of ${most}`] : []
    })
    expect(unsaid).toEqual([])
    const total = counts.reduce((sum, count) => sum + count, 0)
    expect(total).toBeGreaterThan(taskCount)
  })
}
