import { findWorkload, kernelOf } from '#workloads'

/** One half of a workload: every `step`-th task from `first`. */
export interface Share {
  readonly workload: string
  readonly size: number
  readonly first: number
  readonly step: number
}

/** No pool and no library: one message in, one message out. */
addEventListener('message', async ({ data }: MessageEvent<Share>) => {
  const { workload: id, size, first, step } = data
  const workload = findWorkload(id)
  if (workload === undefined) throw new RangeError(`no workload is called "${id}"`)
  const kernel = kernelOf(id)
  const count = workload.tasks(size)
  const partials: unknown[] = []
  for (let task = first; task < count; task += step) partials.push(await kernel(task, size))
  postMessage(partials)
})
