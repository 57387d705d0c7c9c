import { wallClock } from '#base'
import { type EngineName, Exploration, resolveProgram, type StateGraph, searchNow } from '#race'
import {
  type Contender,
  durationsOf,
  interleave,
  ratioOf,
  type Section,
  type SectionResult,
} from '../../../src/cli/bench-section.ts'
import { checkSize, framed, type Measured, measured } from '../../../src/cli/explored-programs.ts'

/** A short search is repeated for at least so long: else it would show what the one before left to clear away. */
const leastMs = 50

/** The mean time from the text of the program to its states; the code that is generated on the way is part of it. */
function timed(one: Measured, explore: () => StateGraph): Contender {
  return async () => {
    const started = wallClock()
    for (let times = 1; ; times++) {
      checkSize(one, explore())
      const ms = wallClock() - started
      if (ms >= leastMs) return ms / times
    }
  }
}

const searching = (one: Measured, engine: EngineName): Contender =>
  timed(one, () => searchNow(resolveProgram(one.program), { engine }))

const counting = (one: Measured): Contender =>
  timed(one, () => new Exploration(searchNow(resolveProgram(one.program), { engine: 'wasm' })).graph)

const contendersOf = (one: Measured): readonly (readonly [string, Contender])[] => [
  [`${one.name}, wasm`, searching(one, 'wasm')],
  [`${one.name}, wasm with counts`, counting(one)],
  [`${one.name}, interpreter`, searching(one, 'interpreter')],
]

async function compare(): Promise<SectionResult> {
  const all = [...measured, framed]
  const rounds = await interleave(Object.fromEntries(all.flatMap(contendersOf)), {
    rounds: 7,
    warmUpRounds: 1,
    seed: 1,
  })
  const of = (one: Measured, row: string): readonly number[] => rounds[`${one.name}, ${row}`] ?? []
  return {
    about: 'All states of five programs, wall time of one worker, generated code included: wasm beside the interpreter',
    rounds: of(framed, 'wasm').length,
    contenders: Object.fromEntries(Object.entries(rounds).map(([name, values]) => [name, durationsOf(values)])),
    ratios: Object.fromEntries(
      all.map((one) => [`${one.name}, interpreter / wasm`, ratioOf(of(one, 'interpreter'), of(one, 'wasm'))]),
    ),
  }
}

/** The explorer's engines on the programs that Spin is measured with. */
export const section: Section = { run: compare }
