/** Values by name; arrays are `a`, locals are `p.x`. */
export type Values = Readonly<Record<string, number>>

/** A value as text and as a function. */
export interface Term {
  readonly text: string
  readonly value: (values: Values, process: number) => number
}

/** Where a name's value is. */
export const keyOf = (name: string, process: number): string => (name === 'x' ? `${process}.x` : name)

/** An instruction that the test can carry out by itself. */
export interface Line {
  readonly guard: Term | null
  readonly assignments: readonly { readonly target: string; readonly term: Term }[]
  readonly assertion: Term | null
  readonly test: { readonly term: Term; readonly ifTrue: number; readonly ifFalse: number } | null
}

/** A state of the brute force: a plain object, known by its JSON. */
interface Plain {
  readonly pcs: readonly number[]
  readonly error: number
  readonly values: Values
}

/** Explores lines one by one, with nothing of the explorer in it. */
export class BruteForce {
  readonly #code: readonly (readonly Line[])[]
  readonly states = new Map<string, Plain>()
  transitions = 0

  constructor(code: readonly (readonly Line[])[]) {
    this.#code = code
  }

  enabled({ pcs, error, values }: Plain): readonly number[] {
    if (error !== 0) return []
    return [...this.#code.keys()].filter((p) => {
      const here = this.#code[p]?.[pcs[p] ?? 0]
      return here !== undefined && (here.guard === null || here.guard.value(values, p) !== 0)
    })
  }

  step({ pcs, values }: Plain, p: number): Plain {
    const pc = pcs[p] ?? 0
    const here = this.#code[p]?.[pc]
    let after = values
    for (const {
      target,
      term: { value },
    } of here?.assignments ?? [])
      after = { ...after, [keyOf(target, p)]: value(after, p) }
    if (here?.assertion && here.assertion.value(after, p) === 0) return { pcs, error: 1 + p, values: after }
    const test = here?.test
    const next = !test ? pc + 1 : test.term.value(after, p) !== 0 ? test.ifTrue : test.ifFalse
    return { pcs: pcs.map((old, q) => (q === p ? next : old)), error: 0, values: after }
  }

  get start(): Plain {
    const locals = Object.fromEntries(this.#code.map((_, p) => [`${p}.x`, 0]))
    return { pcs: this.#code.map(() => 0), error: 0, values: { r: 0, s: 1, 'a[0]': 0, 'a[1]': 0, ...locals } }
  }

  endOf(state: Plain): string {
    if (state.error !== 0) return 'violation'
    if (state.pcs.some((pc, p) => pc < (this.#code[p]?.length ?? 0))) return 'deadlock'
    const { r, 'a[0]': a0, 'a[1]': a1, '0.x': x } = state.values
    return `outcome ${[r, a0, a1, x].join(',')}`
  }

  explore(): void {
    const waiting = [this.start]
    this.states.set(JSON.stringify(this.start), this.start)
    for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
      for (const p of this.enabled(state)) {
        this.transitions++
        const next = this.step(state, p)
        const key = JSON.stringify(next)
        if (this.states.has(key)) continue
        this.states.set(key, next)
        waiting.push(next)
      }
    }
  }

  /** Schedules by end, by walking every one; null when a state comes back on its own way. */
  schedules(): Map<string, bigint> | null {
    const known = new Map<string, Map<string, bigint> | 'open'>()
    const from = (state: Plain): Map<string, bigint> | null => {
      const key = JSON.stringify(state)
      const seen = known.get(key)
      if (seen === 'open') return null
      if (seen !== undefined) return seen
      known.set(key, 'open')
      const total = new Map<string, bigint>()
      const enabled = this.enabled(state)
      if (enabled.length === 0) total.set(this.endOf(state), 1n)
      for (const p of enabled) {
        const counts = from(this.step(state, p))
        if (counts === null) return null
        for (const [end, count] of counts) total.set(end, (total.get(end) ?? 0n) + count)
      }
      known.set(key, total)
      return total
    }
    return from(this.start)
  }

  /** The least (preemptions, steps) by end, relaxing until nothing changes. */
  costs(): Map<string, readonly [number, number]> {
    const best = new Map<string, readonly [number, number]>()
    const ends = new Map<string, readonly [number, number]>()
    const offer = (map: typeof best, key: string, cost: readonly [number, number]): boolean => {
      const old = map.get(key)
      if (old !== undefined && (old[0] < cost[0] || (old[0] === cost[0] && old[1] <= cost[1]))) return false
      map.set(key, cost)
      return true
    }
    const waiting: { readonly state: Plain; readonly last: number; readonly cost: readonly [number, number] }[] = [
      { state: this.start, last: -1, cost: [0, 0] },
    ]
    for (let here = waiting.shift(); here !== undefined; here = waiting.shift()) {
      const { state, last, cost } = here
      const enabled = this.enabled(state)
      if (enabled.length === 0) offer(ends, this.endOf(state), cost)
      for (const p of enabled) {
        const next = this.step(state, p)
        const price = p !== last && enabled.includes(last) ? 1 : 0
        const total = [cost[0] + price, cost[1] + 1] as const
        if (offer(best, `${p} ${JSON.stringify(next)}`, total)) waiting.push({ state: next, last: p, cost: total })
      }
    }
    return ends
  }
}
