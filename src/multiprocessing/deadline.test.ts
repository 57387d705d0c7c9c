import { expect, test, vi } from 'vitest'
import { Deadline } from './deadline.ts'

const limit = 20
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Keeps this realm from hearing anything. */
function stall(ms: number): void {
  const end = performance.now() + ms
  while (performance.now() < end);
}

/** A channel by which a worker tells, heard in turns like any other message. */
function channel(heard: (data: unknown) => void): MessagePort {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }) => {
    heard(data)
    if (data === 'over') port1.close()
  }
  return port2
}

test('a task whose end came while the parent was busy is not late', async () => {
  const late = vi.fn()
  const deadline = new Deadline(limit, late)
  const worker = channel(() => deadline.clear())
  deadline.begin(0)
  worker.postMessage('over')
  stall(3 * limit)
  await sleep(5 * limit)
  expect(late).not.toHaveBeenCalled()
})

test('many short tasks during which the parent is busy are not late, and the one after them that never ends is', async () => {
  const late = vi.fn()
  const deadline = new Deadline(limit, late)
  const worker = channel((offset) => deadline.begin(offset as number))
  for (let offset = 0; offset < 3; offset++) {
    deadline.begin(2 * offset)
    worker.postMessage(2 * offset + 1)
    stall(2 * limit)
    await sleep(0)
  }
  await vi.waitFor(() => expect(late).toHaveBeenCalled())
  expect(late.mock.calls).toEqual([[5]])
  worker.postMessage('over')
})

test('a task that never ends is late once, however busy the parent was', async () => {
  const late = vi.fn()
  const deadline = new Deadline(limit, late)
  deadline.begin(7)
  stall(2 * limit)
  expect(late).not.toHaveBeenCalled()
  await vi.waitFor(() => expect(late).toHaveBeenCalled())
  await sleep(3 * limit)
  expect(late.mock.calls).toEqual([[7]])
})

test('a limit starts anew with each task, and nothing is late once nothing runs', async () => {
  const late = vi.fn()
  const deadline = new Deadline(10 * limit, late)
  for (let offset = 0; offset < 6; offset++) {
    deadline.begin(offset)
    await sleep(3 * limit)
  }
  deadline.clear()
  await sleep(11 * limit)
  expect(late).not.toHaveBeenCalled()
})
