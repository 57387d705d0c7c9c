/**
 * The first part of the text of every worker in the frame. The rest of it is the visitor's own text inside one call of
 * `beginOwnCode`, so no text is ever evaluated as code.
 */
import { expose } from 'comlink'
import { register, serve } from '#multiprocessing'
import type { Handover } from '../messages.ts'
import { codeError, type Place } from './code-error.ts'
import { limitMessages } from './message-limits.ts'
import { type OwnParts, OwnProgram } from './own-program.ts'
import { ownTasks } from './own-tasks.ts'
import { Printer, replaceConsole } from './printing.ts'
import { text } from './text.ts'

type Body = (shared: Int32Array | null, exports: object, require: () => never) => OwnParts

interface WorkerScope {
  beginOwnCode?: (place: Place, body: Body) => void
  close?: () => void
  postMessage?: (message: unknown) => void
  Worker?: unknown
}

const scope = globalThis as WorkerScope
const script = location.href
const tellFrame = scope.postMessage?.bind(globalThis) ?? (() => {})

const closedGlobals = ['postMessage', 'Worker', 'caches', 'WebAssembly'] as const

/**
 * Not for safety, which the frame's policy and the worker's end are for: a second worker would escape these limits, and
 * WebKit has `caches` in every frame and compiles WebAssembly whatever the policy says, which the others do not.
 */
function closeDoors(): void {
  const close = scope.close?.bind(globalThis)
  for (const name of closedGlobals) {
    for (let place: object | null = scope; place !== null; place = Object.getPrototypeOf(place))
      Reflect.deleteProperty(place, name)
  }
  // Nothing else tells of a worker that closes itself: the frame may not hold Web Locks.
  scope.close = () => {
    setTimeout(() => {
      throw new Error(text.closedItself)
    })
    if (close !== undefined) setTimeout(close, 20)
  }
}

function evaluate(body: Body, shared: Int32Array | null, place: Place): () => OwnProgram {
  const exported = {}
  const noModules = (): never => {
    throw new Error(text.nothingToImport)
  }
  try {
    const own = body(shared, exported, noModules)
    const program = new OwnProgram({ ...own, ...exported }, script, place)
    return () => program
  } catch (thrown) {
    const error = codeError(thrown, script, place)
    return () => {
      throw error
    }
  }
}

scope.beginOwnCode = (place, body) => {
  delete scope.beginOwnCode
  addEventListener(
    'message',
    (event: MessageEvent<Handover>) => {
      event.stopImmediatePropagation()
      const { parentPort, role, shared } = event.data
      const printer = new Printer(tellFrame)
      replaceConsole(role === 'rehearsal' ? (...values) => printer.print(...values) : () => {})
      limitMessages()
      closeDoors()
      const tasks = ownTasks(evaluate(body, shared, place), shared)
      if (role === 'serial') {
        expose(tasks, parentPort)
      } else {
        register(tasks)
        serve(parentPort)
      }
    },
    { once: true },
  )
}
