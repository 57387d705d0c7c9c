import {
  Exploration,
  type ExplorationReport,
  granularities,
  type Program,
  reportOf,
  resolveProgram,
  StepError,
  searchNow,
} from '#race'
import { CommandError } from '../command-error.ts'
import { readPrograms } from '../explore-input.ts'
import { readFlags, wholeNumber, word } from '../flags.ts'

const usage = 'explore takes one file: FILE.json with a program or an array of programs, or FILE.race'

function explore(program: Program, flags: { readonly 'max-states'?: string; readonly engine?: string }) {
  const mostStates = wholeNumber('max-states', flags['max-states'] ?? '10000000', 1, 100_000_000)
  const engine = flags.engine === undefined ? {} : { engine: word('engine', flags.engine, ['wasm', 'interpreter']) }
  try {
    return reportOf(new Exploration(searchNow(resolveProgram(program), { mostStates, ...engine })))
  } catch (error) {
    if (error instanceof StepError) throw new CommandError(`${program.name}: ${error.message}`, 2)
    throw error
  }
}

/**
 * `explore FILE [--granularity lecture] [--max-states N] [--engine wasm|interpreter]`: every interleaving of the programs in a file. One JSON
 * array on standard output, one entry per program.
 */
export async function main(args: readonly string[]): Promise<number> {
  const [file, ...rest] = args
  if (file === undefined || file.startsWith('-')) throw new CommandError(usage, 2)
  const flags = readFlags(rest, ['max-states', 'engine', 'granularity'])
  const granularity = word('granularity', flags.granularity ?? 'lecture', granularities)
  const reports: ExplorationReport[] = []
  for (const program of await readPrograms(file, granularity)) reports.push(explore(program, flags))
  process.stdout.write(`${JSON.stringify(reports, null, 1)}\n`)
  return 0
}
