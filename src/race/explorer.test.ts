import { type Endpoint, expose } from 'comlink'
import { describe, expect, it } from 'vitest'
import type { WorkerLike } from '#multiprocessing'
import { Explorer } from './explorer.ts'
import { ExplorerService } from './explorer-service.ts'
import { ProgramError } from './program.ts'
import { counter } from './testdata/counter.ts'

/** The worker in this thread, behind a port. */
function spawner(): { readonly spawn: () => WorkerLike; readonly terminated: number[] } {
  const terminated: number[] = []
  let spawned = 0
  const spawn = (): WorkerLike => {
    const { port1, port2 } = new MessageChannel()
    const number = spawned++
    expose(new ExplorerService(), port2 as unknown as Endpoint)
    return Object.assign(port1 as unknown as Endpoint, {
      terminate() {
        terminated.push(number)
        port1.close()
        port2.close()
      },
    })
  }
  return { spawn, terminated }
}

describe('the explorer behind a worker', () => {
  it('explores, and answers questions about what it found', async () => {
    const { spawn, terminated } = spawner()
    {
      using explorer = new Explorer(spawn)
      const explored = await explorer.explore(counter(2, 1))
      expect(explored.state === 'explored' && explored.report.outcomes).toEqual({ 1: '18', 2: '2' })
      const witness = await explorer.ask((service) => service.witness('outcome 1'))
      expect(witness).toEqual({ preemptions: 1, steps: 6, schedule: [0, 0, 1, 1, 1, 0] })
      expect(await explorer.ask((service) => service.waysOn([0]))).toEqual({
        total: 10n,
        byEnd: { 'outcome 1': 9n, 'outcome 2': 1n },
      })
      expect((await explorer.ask((service) => service.schedules(0n, 100)))?.length).toBe(20)
      expect((await explorer.ask((service) => service.schedules(0n, 100, { end: 'outcome 2' })))?.length).toBe(2)
      const stories = await explorer.ask((service) => service.stories({}, 100))
      expect(stories).toMatchObject({ total: 4n, byEnd: { 'outcome 1': 2n, 'outcome 2': 2n }, complete: true })
      expect(stories?.told.map(({ end, of }) => [end, of])).toEqual([
        ['outcome 2', 1n],
        ['outcome 1', 9n],
        ['outcome 1', 9n],
        ['outcome 2', 1n],
      ])
      const selected = await explorer.ask((service) => service.select({ starts: [0, 1] }, { most: 2, few: 2 }))
      expect(selected?.map(({ name, schedules, samples }) => [name, schedules, samples.length])).toEqual([
        ['outcome 1', 6n, 2],
        ['outcome 2', 0n, 0],
      ])
      expect(await explorer.ask((service) => service.coinFlip())).toEqual([0.75, 0.25])
      const picture = await explorer.ask((service) => service.picture(100))
      expect([picture?.states.length, picture?.steps.length]).toEqual([22, 28])
      expect(await explorer.ask((service) => service.picture(21))).toBeNull()
    }
    expect(terminated).toEqual([0])
  })

  it('tells how far it is, and ends its worker when it is cancelled', async () => {
    const { spawn, terminated } = spawner()
    using explorer = new Explorer(spawn)
    const abort = new AbortController()
    const seen: number[] = []
    const explored = await explorer.explore(counter(3, 4), {
      signal: abort.signal,
      onProgress: ({ states }) => {
        seen.push(states)
        abort.abort()
      },
    })
    expect(explored).toEqual({ state: 'cancelled' })
    expect(terminated).toEqual([0])
    expect(seen.length).toBeGreaterThan(0)
    expect((await explorer.explore(counter(2, 1))).state).toBe('explored')
  })

  it('a second search cancels the first', async () => {
    using explorer = new Explorer(spawner().spawn)
    const first = explorer.explore(counter(3, 4))
    const second = explorer.explore(counter(2, 1))
    expect(await first).toEqual({ state: 'cancelled' })
    expect((await second).state).toBe('explored')
  })

  it('says in words what has no meaning, and refuses a wrong program at once', async () => {
    using explorer = new Explorer(spawner().spawn)
    const { procs, ...rest } = counter(1, 1)
    const assigned = (expression: string) => ({
      ...rest,
      procs: procs.map(({ locals, code }) => ({
        locals,
        code: code.map((one) => ({ ...one, a: [['r', expression]] as const })),
      })),
    })
    const explored = await explorer.explore(assigned('1 % r'))
    expect(explored).toEqual({ state: 'failed', reason: 'procs[0].code[0] (x = r): 1 % 0 has no value' })
    await expect(explorer.explore(assigned('q'))).rejects.toThrow(ProgramError)
  })
})
