/**
 * The script of the frame's document, of an opaque origin: it makes the workers and passes on ports. The visitor's code
 * never runs here, where it could navigate; it is the text of workers only. Everything that comes from a worker is
 * counted, clipped and copied field by field.
 */
import { type FrameOrder, type FrameReport, greeting, type Handover, sharedWords, type WorkerRole } from './messages.ts'
import { text } from './text/frame.ts'

/** A worker that says more is ended. */
const mostMessages = 2000
const mostErrors = 20
const longestText = 2000
const mostLines = 100

/** Makes an address of the text of a worker; `free` lets go of it. */
interface Addresses {
  readonly of: (source: string) => string
  readonly free: (address: string) => void
}

const blobs: Addresses = {
  of: (source) => URL.createObjectURL(new Blob([source], { type: 'text/javascript' })),
  free: (address) => URL.revokeObjectURL(address),
}
const texts: Addresses = { of: (source) => `data:text/javascript,${encodeURIComponent(source)}`, free: () => {} }

interface Program {
  readonly url: string
  readonly shared: Int32Array | null
}

interface Inmate {
  readonly worker: Worker
  readonly role: WorkerRole
  readonly program: Program
}

const sharesMemory = globalThis.crossOriginIsolated === true && typeof SharedArrayBuffer === 'function'
const programs = new Map<number, Program>()
const inmates = new Map<number, Inmate>()

const clipped = (said: unknown): string => String(said).slice(0, longestText)

function linesOf(data: unknown): { lines: readonly string[]; cut: boolean } | null {
  const { lines, cut } = (data ?? {}) as { lines?: unknown; cut?: unknown }
  if (!Array.isArray(lines)) return null
  return { lines: lines.slice(0, mostLines).map(clipped), cut: cut === true || lines.length > mostLines }
}

/** WebKit starts no worker of a blob in a frame of an opaque origin under COEP, and one of a `data:` address everywhere. */
function startingAddresses(): Promise<Addresses> {
  const tried = new Promise<Addresses>((resolve) => {
    const address = blobs.of('postMessage(0)')
    const worker = new Worker(address)
    const end = (addresses: Addresses) => () => {
      worker.terminate()
      blobs.free(address)
      resolve(addresses)
    }
    worker.onmessage = end(blobs)
    worker.onerror = end(texts)
  })
  // A browser may refuse it at once, too.
  return tried.catch(() => texts)
}

function serveFrame(port: MessagePort, addresses: Addresses): void {
  const report = (message: FrameReport): void => port.postMessage(message)

  const end = (id: number): void => {
    inmates.get(id)?.worker.terminate()
    inmates.delete(id)
  }
  const endFor = (id: number, message: string): void => {
    if (!inmates.has(id)) return
    end(id)
    report({ type: 'error', id, message, line: 0, ended: true })
  }

  const start = (id: number, program: Program, role: WorkerRole): void => {
    const worker = new Worker(program.url)
    let messages = 0
    let errors = 0
    inmates.set(id, { worker, role, program })
    worker.onmessage = ({ data }) => {
      messages += 1
      if (messages > mostMessages) return endFor(id, text.tooManyMessages)
      const printed = linesOf(data)
      if (printed !== null) report({ type: 'output', id, ...printed })
    }
    worker.onerror = (event) => {
      event.preventDefault()
      errors += 1
      if (errors > mostErrors) return endFor(id, text.tooManyErrors)
      report({
        type: 'error',
        id,
        message: clipped(event.message ?? text.notStarted),
        line: event.lineno ?? 0,
        ended: false,
      })
    }
  }

  port.onmessage = ({ data }: MessageEvent<FrameOrder>) => {
    if (data.type === 'open') {
      programs.set(data.program, { url: addresses.of(data.source), shared: sharesMemory ? sharedMemory() : null })
    } else if (data.type === 'close') {
      addresses.free(programs.get(data.program)?.url ?? '')
      programs.delete(data.program)
    } else if (data.type === 'start') {
      const program = programs.get(data.program)
      if (program !== undefined) start(data.id, program, data.role)
    } else if (data.type === 'hand-over') {
      const inmate = inmates.get(data.id)
      const handover = { parentPort: data.port, role: inmate?.role, shared: inmate?.program.shared }
      inmate?.worker.postMessage(handover as Handover, [data.port])
    } else {
      end(data.id)
    }
  }
  report({ type: 'ready', sharesMemory })
}

function sharedMemory(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(sharedWords * Int32Array.BYTES_PER_ELEMENT))
}

const starting = startingAddresses()
addEventListener('message', function greet({ source, data, ports: [port] }: MessageEvent<unknown>): void {
  if (source !== parent || data !== greeting || port === undefined) return
  removeEventListener('message', greet)
  // Until then the page's orders wait in the port.
  void starting.then((addresses) => serveFrame(port, addresses))
})
