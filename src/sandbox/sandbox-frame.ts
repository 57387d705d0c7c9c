/**
 * The page's side of the frame in which visitors' code runs: an `<iframe sandbox="allow-scripts">` of an opaque origin,
 * whose only content is our script. It makes the workers; each speaks straight to whoever holds its port.
 */
import type { LendableWorker, LentWorkerError } from '#multiprocessing'
import { frameDocument } from './frame-document.ts'
import { type FrameOrder, type FrameReport, greeting, type Handover, type WorkerRole } from './messages.ts'
import { text } from './text/page.ts'

/** What a program's workers say to the page itself. */
export interface ProgramEvents {
  /** Lines that a worker in the role `rehearsal` printed; `cut` says that some were left out. */
  printed(lines: readonly string[], cut: boolean): void
  /** The message that stands for an error which nothing caught; `line` counts in the whole text of the worker. */
  describe(message: string, line: number): string
}

/** A text that workers in the frame are made of. Disposing of it ends them. */
export interface SandboxProgram extends Disposable {
  /** Starts one worker, as `lendWorkers` takes it: its first message hands it the port of its parent, and is the only one. */
  start(role: WorkerRole): LendableWorker
}

/** A frame that ended this many workers is made anew as soon as none is left in it: what they left behind goes with it. */
const mostEnded = 24

class Inmate implements LendableWorker {
  onerror: LendableWorker['onerror'] = null
  readonly events: ProgramEvents
  readonly #send: (order: 'hand-over' | 'end', port?: MessagePort) => void

  constructor(events: ProgramEvents, send: (order: 'hand-over' | 'end', port?: MessagePort) => void) {
    this.events = events
    this.#send = send
  }

  postMessage(message: unknown): void {
    this.#send('hand-over', (message as Pick<Handover, 'parentPort'>).parentPort)
  }

  terminate(): void {
    this.#send('end')
  }
}

export class SandboxFrame implements Disposable {
  readonly #document: Document
  readonly #inmates = new Map<number, Inmate>()
  /** What ended workers printed may still be on its way through the frame. */
  readonly #left = new Map<number, Inmate>()
  readonly #programs = new Map<number, string>()
  #element: HTMLIFrameElement | null = null
  #port: MessagePort | null = null
  #lastId = 0
  #ended = 0

  /** @param document where the frame is put, unseen; nothing is put there before the first program */
  constructor(document: Document) {
    this.#document = document
  }

  /** Makes a program of the whole text of a worker's script. Nothing runs yet. */
  open(source: string, events: ProgramEvents): SandboxProgram {
    this.#lastId += 1
    const program = this.#lastId
    this.#programs.set(program, source)
    this.#order({ type: 'open', program, source })
    const own = new Set<Inmate>()
    return {
      start: (role) => {
        const inmate = this.#start(program, role, events)
        own.add(inmate)
        return inmate
      },
      [Symbol.dispose]: () => {
        for (const inmate of own) inmate.terminate()
        if (this.#programs.delete(program)) this.#order({ type: 'close', program })
      },
    }
  }

  #start(program: number, role: WorkerRole, events: ProgramEvents): Inmate {
    if (this.#ended >= mostEnded && this.#inmates.size === 0) this.#rebuild()
    this.#lastId += 1
    const id = this.#lastId
    const inmate = new Inmate(events, (order, port) => {
      if (!this.#inmates.has(id)) return
      if (port !== undefined) return this.#order({ type: 'hand-over', id, port }, [port])
      if (order === 'end') this.#forget(id)
    })
    this.#inmates.set(id, inmate)
    this.#order({ type: 'start', id, program, role })
    return inmate
  }

  #forget(id: number): void {
    const inmate = this.#inmates.get(id)
    if (inmate !== undefined) this.#left.set(id, inmate)
    this.#inmates.delete(id)
    this.#ended += 1
    this.#order({ type: 'end', id })
  }

  /** A new frame with the same programs, and none of what ended workers left in the old one. */
  #rebuild(): void {
    this.#remove()
    for (const [program, source] of this.#programs) this.#order({ type: 'open', program, source })
  }

  #order(order: FrameOrder, transfer: Transferable[] = []): void {
    this.#port ??= this.#build()
    this.#port.postMessage(order, transfer)
  }

  /** Orders wait in the port until the frame is there. */
  #build(): MessagePort {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<FrameReport>) => this.#hear(data)
    const element = this.#document.createElement('iframe')
    element.setAttribute('sandbox', 'allow-scripts')
    element.allow = 'cross-origin-isolated *'
    element.hidden = true
    element.title = text.frameTitle
    element.srcdoc = frameDocument
    // The origin of the frame is opaque, so no name of it could be asked for; the port goes to this very document.
    element.onload = () => element.contentWindow?.postMessage(greeting, '*', [port2])
    this.#document.body.append(element)
    this.#element = element
    return port1
  }

  #hear(report: FrameReport): void {
    if (report.type === 'ready') return
    const inmate = this.#inmates.get(report.id)
    if (report.type === 'output') {
      const { events } = inmate ?? this.#left.get(report.id) ?? {}
      events?.printed(report.lines, report.cut)
      return
    }
    if (inmate === undefined) return
    const message = inmate.events.describe(report.message, report.line)
    const { ended } = report
    inmate.onerror?.(Object.assign(new Event('error'), { message, ended }) as LentWorkerError)
  }

  #remove(): void {
    this.#port?.close()
    this.#element?.remove()
    this.#port = null
    this.#element = null
    this.#inmates.clear()
    this.#left.clear()
    this.#ended = 0
  }

  [Symbol.dispose](): void {
    this.#remove()
    this.#programs.clear()
  }
}
