/** Where a worker's chunks come in, by message or in its mailbox. They run one at a time, in the order of their coming. */
import { wallClock } from '#base'
import { answerChunk } from './answer.ts'
import type { ChunkMessage } from './connection.ts'
import type { MailboxKey } from './mailbox-key.ts'
import type { Service } from './service.ts'

/** A chunk has come: in that mailbox, or by message. */
export function take(service: Service, message: ChunkMessage, mailbox: MailboxKey | null): void {
  const isTraced = service.options !== null && service.options.trace !== 'off'
  service.waiting.push({ message, received: isTraced ? wallClock() : 0, mailbox })
  if (!service.busy) goOn(service)
}

/** Runs what is here, until nothing is left or a task waits. What it waited for is over. */
export function goOn(service: Service): void {
  service.busy = false
  for (let arrival = service.waiting.shift(); arrival !== undefined; arrival = service.waiting.shift()) {
    const pending = answerChunk(service, arrival)
    if (pending === null) continue
    // A task that waits leaves the worker free to see the next message.
    service.busy = true
    void pending.then(() => goOn(service))
    return
  }
  const { mailbox } = service
  const message = mailbox?.park(service.messages) ?? null
  // A turn later: calls may come there without end, and a task's own promises would never have theirs.
  if (message !== null) void Promise.resolve().then(() => take(service, message, mailbox))
}
