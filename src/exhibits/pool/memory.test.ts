import { expect, test } from 'vitest'
import { memoryProblem, memoryUseOf } from './memory.ts'

const part = (bytes: number, url: string, scope = 'DedicatedWorkerGlobalScope') => ({
  bytes,
  attribution: [{ url, scope }],
})

test('the parts of a pool are told apart by their modules, and the page is none of them', () => {
  const breakdown = [
    part(9_000_000, 'https://course.example/', 'Window'),
    part(800_000, 'https://course.example/assets/parent-worker-a1.js'),
    part(300_000, 'https://course.example/assets/pool-worker-b2.js'),
    part(310_000, 'https://course.example/assets/pool-worker-b2.js'),
    { bytes: 5, attribution: [] },
  ]
  expect(memoryUseOf(2, { parent: 'parent-worker', worker: 'pool-worker' }, breakdown)).toEqual({
    processes: 2,
    parentBytes: 800_000,
    workerBytes: [310_000, 300_000],
  })
})

test('a browser that cannot tell, or does not tell this page, gives the reason', () => {
  const scope = (performance: object, crossOriginIsolated: boolean): typeof globalThis =>
    ({ performance, crossOriginIsolated }) as unknown as typeof globalThis
  expect(memoryProblem(scope({}, true))).toMatch(/does not tell/)
  expect(memoryProblem(scope({ measureUserAgentSpecificMemory: () => {} }, false))).toMatch(/not: its server sends no/)
  expect(memoryProblem(scope({ measureUserAgentSpecificMemory: () => {} }, true))).toBeNull()
})
