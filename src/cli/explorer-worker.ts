/** The explorer in a thread of its own under Node, as it runs in a worker of the page: nothing else lies in its memory. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort } from 'node:worker_threads'
import { Exploration, resolveProgram, searchNow } from '#race'
import { checkSize, measured } from './explored-programs.ts'

/** What is asked of it. It answers when it is done; `clear`: clear away what was left over. */
export interface ExplorerTask {
  readonly name: string
  readonly counts: boolean
}

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

function explore({ name, counts }: ExplorerTask): void {
  const one = measured.find((known) => known.name === name)
  if (one === undefined) throw new RangeError(`there is no program ${name}`)
  const graph = searchNow(resolveProgram(one.program), { engine: 'wasm' })
  if (counts) new Exploration(graph)
  checkSize(one, graph)
}

parentPort?.on('message', (message: ExplorerTask | 'clear') => {
  if (message === 'clear') collectGarbage()
  else explore(message)
  parentPort?.postMessage('done')
})
