/** The state of a run while it is built up, event by event. */
import { assertNever, type Ms } from '#base'
import type { PoolEvent, Run } from './events.ts'
import type { Frame, Lane, LaneChunk, ParentState, Slot } from './frame.ts'
import { type Chunk, chunksOf, isAsync, isIterator, isSingle, itemsOf, type Method } from './setup.ts'

interface LaneChunkState {
  readonly chunk: Chunk
  begun: boolean
  readonly done: number[]
  /** The last of `done` raised. */
  raised: boolean
  over: boolean
}

interface LaneState {
  chunks: LaneChunkState[]
  last: Lane['last']
}

/** The state while it is built up, event by event. */
export class FrameState {
  readonly run: Run
  readonly chunks: readonly Chunk[]
  readonly queued = new Set<number>()
  readonly gone = new Set<number>()
  readonly lanes: LaneState[]
  /** Items back with a result, in order of arrival; and those without, with their chunks. */
  readonly back: number[] = []
  readonly lost = new Set<number>()
  readonly lostChunks = new Set<number>()
  readonly backChunks = new Set<number>()
  readonly delivered = new Set<number>()
  readonly worker = new Map<number, number>()
  asked: number | null = null
  thrown = false
  pool: Frame['pool'] = 'RUN'
  parent: ParentState = { state: 'free', doing: 'start' }
  blockedMs: Ms = 0
  freeMs: Ms = 0
  at: Ms = 0
  over = false

  constructor(run: Run) {
    this.run = run
    this.chunks = chunksOf(run.setup)
    this.lanes = Array.from({ length: run.setup.processes }, () => ({ chunks: [], last: null }))
  }

  apply(event: PoolEvent): void {
    this.#passTime(event.at)
    switch (event.type) {
      case 'call':
        for (const chunk of event.chunks) this.queued.add(chunk)
        this.asked = isSingle(this.#method) ? (event.chunks[0] ?? 0) + 1 : null
        break
      case 'take':
        this.queued.delete(event.chunk)
        this.gone.add(event.chunk)
        this.#lane(event).chunks.push({ chunk: this.#chunk(event), begun: false, done: [], raised: false, over: false })
        break
      case 'start':
      case 'done':
      case 'raise':
        this.#work(event)
        break
      case 'back':
        this.#comeBack(event)
        break
      case 'get':
        this.asked = event.item
        break
      case 'deliver':
        this.#deliver(event.item)
        break
      case 'throw':
        this.thrown = true
        break
      case 'close':
        this.pool = 'CLOSE'
        break
      case 'join':
        this.over = true
        // The program leaves the `with` block, which calls terminate(): nothing is left to end.
        this.pool = 'TERMINATE'
        break
      default:
        assertNever(event)
    }
    this.#block(event)
  }

  get #method(): Method {
    return this.run.setup.method
  }

  #passTime(at: Ms): void {
    if (this.parent.state === 'blocked') this.blockedMs += at - this.at
    else this.freeMs += at - this.at
    this.at = at
  }

  #lane({ worker }: { readonly worker: number }): LaneState {
    return this.lanes[worker] as LaneState
  }

  #chunk({ chunk }: { readonly chunk: number }): Chunk {
    return this.chunks[chunk] as Chunk
  }

  #work(event: Extract<PoolEvent, { type: 'start' | 'done' | 'raise' }>): void {
    const own = this.#lane(event).chunks.find(({ chunk }) => chunk.index === event.chunk)
    if (own === undefined) return
    own.begun = true
    if (event.type === 'start') return
    own.done.push(event.item)
    own.raised = event.type === 'raise'
    // In `imap` our Pool goes on after an exception; elsewhere it ends the chunk, as in CPython.
    const goesOn = this.run.source === 'traced' && isIterator(this.#method)
    own.over = own.done.length === own.chunk.size || (own.raised && !goesOn)
    this.worker.set(event.item, event.worker)
  }

  #comeBack(event: Extract<PoolEvent, { type: 'back' }>): void {
    const lane = this.#lane(event)
    const chunk = this.#chunk(event)
    lane.chunks = lane.chunks.filter((own) => own.chunk.index !== event.chunk)
    lane.last = { chunk, raised: event.failed !== null }
    this.backChunks.add(event.chunk)
    if (event.failed !== null) this.lostChunks.add(event.chunk)
    for (const item of itemsOf(chunk)) {
      if (event.lost.includes(item)) this.lost.add(item)
      else this.back.push(item)
    }
  }

  #deliver(item: number | null): void {
    if (item !== null) this.delivered.add(item)
    else for (const one of this.back) this.delivered.add(one)
    this.asked = null
  }

  /** Whether the parent is blocked now, and in what. */
  #block({ type }: PoolEvent): void {
    const method = this.#method
    if (type === 'call') {
      this.parent = isAsync(method) ? { state: 'free', doing: 'own-work' } : { state: 'blocked', in: this.#callName() }
    } else if (type === 'get') {
      this.parent = { state: 'blocked', in: 'get()' }
    } else if (type === 'deliver') {
      this.parent = { state: 'free', doing: 'result' }
    } else if (type === 'throw') {
      this.parent = { state: 'free', doing: 'error' }
    } else if (type === 'close') {
      this.parent = { state: 'blocked', in: 'join()' }
    } else if (type === 'join') {
      this.parent = { state: 'free', doing: 'over' }
    } else if (this.parent.state === 'free' && this.parent.doing === 'result' && isIterator(method)) {
      // Printing a result takes no time to speak of: the loop has asked for the next one since.
      this.parent = { state: 'blocked', in: 'next()' }
    }
  }

  #callName(): string {
    return isIterator(this.#method) ? 'next()' : `${this.#method}()`
  }

  /** The items whose results the caller waits for by name. */
  #awaited(): ReadonlySet<number> {
    if (this.parent.state !== 'blocked' || this.thrown) return new Set()
    if (this.asked !== null) return new Set([this.asked])
    if (this.#method !== 'imap' || this.queued.size + this.gone.size === 0) return new Set()
    const next = this.chunks.find((chunk) => itemsOf(chunk).some((item) => !this.delivered.has(item)))
    return new Set(next === undefined ? [] : itemsOf(next))
  }

  #slot(item: number, awaited: ReadonlySet<number>): Slot {
    const worker = this.worker.get(item) ?? null
    if (this.delivered.has(item)) return { item, state: 'delivered', worker }
    if (this.lost.has(item)) return { item, state: 'error', worker }
    if (this.back.includes(item)) {
      const dropped = this.thrown && this.#method !== 'apply_async'
      return { item, state: dropped ? 'dropped' : 'held', worker }
    }
    return { item, state: awaited.has(item) && !this.thrown ? 'next' : 'empty', worker: null }
  }

  #slots(): readonly Slot[] {
    const { items } = this.run.setup
    const awaited = this.#awaited()
    if (this.#method !== 'imap_unordered') {
      return Array.from({ length: items }, (_, place) => this.#slot(place + 1, awaited))
    }
    const arrived = this.#arrivals().map((item) => this.#slot(item, awaited))
    const left = Array.from(
      { length: items - arrived.length },
      (): Slot => ({ item: null, state: 'empty', worker: null }),
    )
    return [...arrived, ...left]
  }

  /** In order of arrival, the lost ones in their chunk's place. */
  #arrivals(): readonly number[] {
    return [...this.backChunks].flatMap((index) => itemsOf(this.chunks[index] as Chunk))
  }

  #asyncResults(): Frame['asyncResults'] {
    if (!isAsync(this.#method)) return null
    if (isSingle(this.#method)) {
      return this.chunks.map(({ index }) =>
        this.lostChunks.has(index) ? 'failed' : this.backChunks.has(index) ? 'ready' : 'pending',
      )
    }
    if (this.backChunks.size < this.chunks.length) return ['pending']
    return [this.lostChunks.size > 0 ? 'failed' : 'ready']
  }

  /** How many results are in the parent, and not yet the caller's. */
  heldCount(): number {
    return this.back.filter((item) => !this.delivered.has(item)).length
  }

  frame(position: number): Frame {
    const { pids, events } = this.run
    const state = (index: number) => (this.queued.has(index) ? 'queued' : this.gone.has(index) ? 'gone' : 'later')
    return {
      ...{ position, event: events[position - 1] ?? null, at: this.at },
      ...{ pool: this.pool, parent: this.parent, blockedMs: this.blockedMs, freeMs: this.freeMs },
      queue: this.chunks.map((chunk) => ({ chunk, state: state(chunk.index) })),
      lanes: this.lanes.map((lane, worker) => ({
        ...{ worker, pid: pids?.[worker] ?? null, last: lane.last, ended: this.over },
        chunks: lane.chunks.map((own, place) => laneChunk(own, place)),
      })),
      slots: this.#slots(),
      asyncResults: this.#asyncResults(),
    }
  }
}

function laneChunk({ chunk, begun, done, raised, over }: LaneChunkState, place: number): LaneChunk {
  const state = raised ? 'raised' : begun ? 'running' : place === 0 ? 'taken' : 'waiting'
  return { chunk, state, done, current: begun && !over ? chunk.first + done.length : null }
}
