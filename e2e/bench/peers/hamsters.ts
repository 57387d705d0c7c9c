/** A call is split among threads before it starts; the function travels as text. */
import url from 'hamsters.js/build/hamsters.web.min.js?url'
import type { Library } from '../pool/contender.ts'
import { type TaskName, tasks } from '../pool/tasks.ts'
import { NotApplicable } from '../pool/timing.ts'
import { loadScript } from './script.ts'
import { versionOf } from './versions.ts'

interface Hamsters {
  init(options: { readonly maxThreads: number }): void
  promise(parameters: Readonly<Record<string, unknown>>, job: string): Promise<ArrayLike<unknown>>
}

// It takes what stands between the first and the last brace, and evaluates that where its variables are slow: a function
// inside is fast again.
const overItems = (task: TaskName): string =>
  `function () { (function (task, items, out) { for (var i = 0; i < items.length; i++) out.push(task(items[i])) })(${tasks[task]}, params.array, rtn.data) }`

const inShared = (task: TaskName): string =>
  `function () { (function (task, all, index) { for (var i = index.start; i <= index.end; i++) all[i] = task(all[i]) })(${tasks[task]}, params.sharedArray, params.index) }`

/** An instance of its own: the script makes a new one each time that it is loaded. */
async function load(): Promise<Hamsters> {
  await loadScript(url)
  return (globalThis as unknown as { readonly hamsters: Hamsters }).hamsters
}

function start(library: Hamsters, processes: number): void {
  // It greets on the console.
  const { info } = console
  console.info = () => {}
  library.init({ maxThreads: processes })
  console.info = info
}

/** The task for numbers in memory that its threads share. */
export async function openShared(processes: number) {
  const library = await load()
  start(library, processes)
  return (task: TaskName, numbers: Float64Array): Promise<ArrayLike<unknown>> =>
    library.promise({ sharedArray: numbers, threads: processes, dataType: 'Float64' }, inShared(task))
}

let loaded: Hamsters | null = null

export const hamstersLibrary: Library = {
  name: 'hamsters.js',
  kind: 'peer',
  version: versionOf('hamsters.js'),
  async open({ processes, missing }) {
    if (missing) throw new NotApplicable('it has no worker module that could be missing')
    loaded ??= await load()
    const library = loaded
    start(library, processes)
    return {
      map: (task, items) => library.promise({ array: items, threads: processes }, overItems(task)),
      call: async (task, argument) => (await library.promise({ array: [argument], threads: 1 }, overItems(task)))[0],
      // It has no way to end; the ledger stops its workers.
      close: () => {},
    }
  },
}
