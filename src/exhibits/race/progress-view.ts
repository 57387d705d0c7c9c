/** What the progress graph shows, in coordinates of its drawing and in words. */
import { type Lattice, type LatticeMove, type LatticePoint, latticeOf, pathPoints, swapAt } from './lattice.ts'
import { nameOf } from './names.ts'
import { endNameAt, formatCount, isRight } from './panel-ends.ts'
import type { Ready } from './snapshot.ts'
import { text } from './text/panels.ts'

/** `safe`: every path from here ends right; `lost`: none does; `open`: that is still to be decided. */
export type Fate = 'safe' | 'lost' | 'open'

const fateOf = ({ ways, right }: LatticePoint): Fate => (right === 0n ? 'lost' : right === ways ? 'safe' : 'open')

/** A corner of the path: two neighbouring steps that may change places. */
export interface Corner {
  /** Place of the first of the two steps. */
  readonly place: number
  readonly first: number
  readonly second: number
  /** The schedule after the exchange; null where a process must wait. */
  readonly swapped: readonly number[] | null
  readonly label: string
}

export interface ProgressView {
  readonly lattice: Lattice
  readonly title: string
  readonly sentence: string
  readonly points: readonly (LatticePoint & { readonly fate: Fate })[]
  readonly moves: readonly (LatticeMove & { readonly fate: Fate })[]
  readonly path: ReturnType<typeof pathPoints>
  readonly corners: readonly Corner[]
  /** A word or two for each step of each process, as on the present path. */
  readonly steps: readonly (readonly string[])[]
  readonly names: readonly string[]
  /** For those who cannot see the path. */
  readonly description: string
}

/** The lattice of the program on the stage; null where none is drawn. Costs milliseconds: keep it for a stage. */
export function latticeOfStage(stage: Ready['stage']): Lattice | null {
  if (stage.lowered.processes.some(({ role }) => role.kind === 'buffer')) return null
  const { machine } = stage
  return latticeOf(machine, (state) => isRight(stage, endNameAt(machine, state) ?? ''))
}

function stepWords({ stage, schedule, states }: Ready): readonly (readonly string[])[] {
  return [0, 1].map((pid) =>
    schedule.flatMap((process, index) => {
      const state = states[index]
      if (process !== pid || state === undefined) return []
      return [stage.lowered.processes[pid]?.steps[stage.machine.pc(state, pid)]?.short ?? '']
    }),
  )
}

function cornersOf({ stage, schedule }: Ready, steps: readonly (readonly string[])[]): readonly Corner[] {
  const points = pathPoints(schedule)
  return schedule.slice(0, -1).flatMap((process, place) => {
    const other = schedule[place + 1]
    const at = points[place + 1]
    const from = points[place]
    if (other === undefined || other === process || at === undefined || from === undefined) return []
    const words = (pid: number): string =>
      `${nameOf(stage, pid)} ${steps[pid]?.[pid === 0 ? from.first : from.second] ?? ''}`.trim()
    const swapped = swapAt(stage.machine, schedule, place)
    const label = text.swap(place + 1, place + 2, words(other), words(process))
    return [{ place, ...at, swapped, label: swapped === null ? text.cannotSwap(label) : label }]
  })
}

function sentenceOf({ ways, right }: Lattice): string {
  if (right === ways) return text.noneWrong
  if (right === 0n) return text.allWrong
  return text.region
}

/** @param lattice of the same stage */
export function progressView(lattice: Lattice, shown: Ready): ProgressView {
  const { stage, schedule, states } = shown
  const steps = stepWords(shown)
  const wrong = lattice.ways - lattice.right
  const end = endNameAt(stage.machine, states.at(-1) ?? stage.machine.initial)
  const goes = end === null ? text.hasNotEnded : isRight(stage, end) ? text.endsRight : text.goesWrong
  return {
    lattice,
    title: text.pathsWrong(formatCount(wrong), formatCount(lattice.ways)),
    sentence: sentenceOf(lattice),
    points: lattice.points.map((point) => ({ ...point, fate: fateOf(point) })),
    moves: lattice.moves.map((move) => ({ ...move, fate: fateOf(move) })),
    path: pathPoints(schedule),
    corners: cornersOf(shown, steps),
    steps,
    names: [0, 1].map((pid) => nameOf(stage, pid)),
    description: text.presentPath(schedule.map((pid) => nameOf(stage, pid)).join(', '), goes),
  }
}
