import { parseArgs } from 'node:util'
import { benchPools } from '../bench-pool.ts'
import { poolSections } from '../bench-report.ts'
import { benchSingle } from '../bench-single.ts'
import { CommandError } from '../command-error.ts'
import { wholeNumber } from '../flags.ts'

const singles = ['lab', 'explorer']

const usage = `bench lab                  the lab's pool beside two bare workers
bench explorer             the race explorer's engines
bench pool [section…]      our pool beside its peers; without a section, all: ${poolSections.join(', ')}
      --rounds=30          repetitions of what a goal judges; the others have half as many
      --seed=1             of the order in which the contenders take turns
`

function parse(args: readonly string[]) {
  const options = { rounds: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' } } as const
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true })
    return { positionals, rounds: wholeNumber('rounds', values.rounds, 1, 1000), seed: Number(values.seed) }
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw new CommandError(`${(error as Error).message.split('. ')[0]}\n${usage}`, 2)
  }
}

/** `bench pool [section…]`, `bench lab`, `bench explorer`: JSON on standard output, tables on standard error. */
export async function main(args: readonly string[]): Promise<number> {
  const { positionals, rounds, seed } = parse(args)
  const [first, ...rest] = positionals
  if (first === undefined) {
    process.stdout.write(usage)
    return 0
  }
  if (first === 'pool') return benchPools(rest, { rounds, seed })
  const unknown = positionals.find((name) => !singles.includes(name))
  if (unknown !== undefined) throw new CommandError(`There is no benchmark "${unknown}":\n${usage}`, 2)
  return benchSingle(positionals)
}
