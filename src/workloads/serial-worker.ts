/** The baseline's worker: the same kernels, one message for the whole batch, no pool. */
import { expose, transfer } from 'comlink'
import { onHandover } from '#multiprocessing'
import { tasks } from './tasks.ts'

const { prepare, warm } = tasks

/** Typed arrays move to the parent, as those of the pool do: a copy would count against the baseline. */
async function runAll(count: number): Promise<unknown[]> {
  const partials = await tasks.runAll(count)
  const moved = partials.filter(ArrayBuffer.isView).map((view) => view.buffer as ArrayBuffer)
  return transfer(partials, moved)
}

const api = { prepare, warm, runAll }

export type SerialApi = typeof api

expose(api)
onHandover((port) => expose(api, port))
