/** The main process of a lesson: a worker that runs the scripts, and the parent of all their processes. */
import { expose } from 'comlink'
import type { WorkerModule } from '#multiprocessing'
import type { ChildKind, Scripts } from './script.ts'
import { childModule, print, type Welcome, welcome } from './terminal.ts'

const parts = import.meta.glob<Scripts>('../*/scripts.ts', { import: 'scripts' })

const modules = new Map<ChildKind, WorkerModule>()

/** One function for each kind: to a pool, another function is another module. */
function moduleOf(kind: ChildKind): WorkerModule {
  const module = modules.get(kind) ?? childModule(kind)
  modules.set(kind, module)
  return module
}

const api = {
  /** Called once, first. */
  welcome(given: Welcome): void {
    welcome(given)
  },
  /** Runs a script of a part to its end. */
  async run(part: string, script: string, setup: unknown, tell: (news: unknown) => void): Promise<unknown> {
    const scripts = await parts[`../${part}/scripts.ts`]?.()
    const run = scripts?.[script]
    if (run === undefined) throw new RangeError(`there is no script ${part}/${script}`)
    return run({ module: moduleOf, print, tell: (news: unknown) => void tell(news) }, setup)
  },
}

export type MainApi = typeof api

expose(api)
