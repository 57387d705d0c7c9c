/** What the page, the frame and a worker in the frame say to each other. */

/** What a worker in the frame is started for. Only `rehearsal` sends what the code prints. */
export type WorkerRole = 'pool' | 'serial' | 'rehearsal'

/** Page to frame, on the window, once: the port for everything else. */
export const greeting = 'parallelism-playground/sandbox'

/** Page to frame. A program is a text that workers are made of. */
export type FrameOrder =
  | { readonly type: 'open'; readonly program: number; readonly source: string }
  | { readonly type: 'close'; readonly program: number }
  | { readonly type: 'start'; readonly id: number; readonly program: number; readonly role: WorkerRole }
  | { readonly type: 'hand-over'; readonly id: number; readonly port: MessagePort }
  | { readonly type: 'end'; readonly id: number }

/** Frame to page. */
export type FrameReport =
  | { readonly type: 'ready'; readonly sharesMemory: boolean }
  /** An error that nothing in the worker caught. `line` counts from 1 in the worker's whole text; 0 is unknown. `ended`: the frame has ended the worker. */
  | {
      readonly type: 'error'
      readonly id: number
      readonly message: string
      readonly line: number
      readonly ended: boolean
    }
  | ({ readonly type: 'output'; readonly id: number } & Printed)

/** Frame to worker, once. */
export interface Handover {
  readonly parentPort: MessagePort
  readonly role: WorkerRole
  /** Memory that the workers of the program share; null where the page may not share any. */
  readonly shared: Int32Array | null
}

/** Worker to frame: lines that the code printed, and whether any were left out before them. */
export interface Printed {
  readonly lines: readonly string[]
  readonly cut: boolean
}

/** Words of shared memory that a program gets. */
export const sharedWords = 1024
