import { expect, test } from 'vitest'
import { borrowWorkers, lendWorkers } from './index.ts'

/** What the page starts: it answers on the parent's port, and notes its end. */
class EchoWorker {
  ended = false
  onerror: ((event: { message: string }) => void) | null = null

  postMessage({ parentPort }: { parentPort: MessagePort }): void {
    parentPort.onmessage = ({ data }) => parentPort.postMessage(`echo ${data}`)
  }

  terminate(): void {
    this.ended = true
  }
}

function connect() {
  const started: EchoWorker[] = []
  const { port1, port2 } = new MessageChannel()
  const echo = (): Worker => {
    const worker = new EchoWorker()
    started.push(worker)
    return worker as unknown as Worker
  }
  const lent = lendWorkers(port1, { echo })
  return { borrow: borrowWorkers(port2), lent, started, close: () => port2.close() }
}

const next = (worker: ReturnType<ReturnType<ReturnType<typeof borrowWorkers>>>, type: string): Promise<Event> =>
  new Promise((resolve) => worker.addEventListener(type, resolve as EventListener))

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve))
}

test('a borrowed worker answers its parent, and ends when the parent ends it', async () => {
  const { borrow, started, close } = connect()
  const worker = borrow('echo')()
  const answer = next(worker, 'message')
  worker.postMessage('hello', [])
  expect(((await answer) as MessageEvent).data).toBe('echo hello')
  worker.terminate()
  await until(() => started[0]?.ended === true)
  close()
})

test('an error in the worker, or a kind that does not exist, reaches the parent as an error event', async () => {
  const { borrow, started, close } = connect()
  const worker = borrow('echo')()
  const trouble = next(worker, 'error')
  await until(() => started.length === 1)
  started[0]?.onerror?.({ message: 'did not load' })
  expect(await trouble).toMatchObject({ message: 'did not load' })
  expect(await next(borrow('nothing')(), 'error')).toMatchObject({
    message: 'there is no kind of worker called "nothing"',
  })
  close()
})

test('when the page stops lending, every worker that is left ends', async () => {
  const { borrow, lent, started, close } = connect()
  borrow('echo')()
  borrow('echo')()
  await until(() => started.length === 2)
  lent[Symbol.dispose]()
  expect(started.map(({ ended }) => ended)).toEqual([true, true])
  close()
})
