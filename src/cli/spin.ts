/** Spin beside the explorer, where it is installed. CPU time of both, because Spin is another process. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Exploration, resolveProgram, searchNow } from '#race'
import { durationsOf, interleave, ratioOf, type SectionResult } from './bench-section.ts'
import { runChild } from './child.ts'
import { CommandError } from './command-error.ts'
import { checkSize, type Measured, measured } from './explored-programs.ts'
import { promelaOf } from './promela.ts'

const folder = '.cache/spin'
/** A full search: all states, no reduction, every step a state of its own, on to the end after an error. */
const spinOptions = '-a -o1 -o2 -o3'
const compilerOptions = '-O2 -DSAFETY -DNOREDUCE -DMEMLIM=4096 -w'
const panOptions = '-m1000000 -E -c0'

async function shell(command: string): Promise<string> {
  const { ok, output } = await runChild('sh', ['-c', command])
  if (!ok) throw new CommandError(`${command} failed:\n${output.trimEnd()}`)
  return output
}

async function compile({ name, program }: Measured): Promise<void> {
  const place = join(folder, name)
  await mkdir(place, { recursive: true })
  await writeFile(join(place, 'model.pml'), promelaOf(program))
  await shell(`cd ${place} && spin ${spinOptions} model.pml && gcc ${compilerOptions} -o pan pan.c`)
}

/** `times` of the shell: user and system time of itself, then of its children, as 0m0.451s. */
function childTime(output: string): number {
  const times = [...output.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => 60_000 * Number(minutes) + 1000 * Number(seconds),
  )
  return (times.at(-2) ?? Number.NaN) + (times.at(-1) ?? Number.NaN)
}

async function runSpin(one: Measured): Promise<number> {
  const output = await shell(`cd ${join(folder, one.name)} && ./pan ${panOptions}; times`)
  const [, states] = output.match(/(\d+) states, stored/) ?? []
  const [, transitions] = output.match(/(\d+) transitions/) ?? []
  // Spin counts its first entry into the start as a transition.
  checkSize(one, { states: Number(states), transitions: Number(transitions) - 1 })
  return childTime(output)
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

/** CPU time of this process, its compiling threads included; what was left over before is cleared away first. */
async function cpuTime(run: () => void): Promise<number> {
  collectGarbage()
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const search = (one: Measured) => searchNow(resolveProgram(one.program), { engine: 'wasm' })

/** Adds Spin, and the explorer in Node for comparison, to what the browser measured. Unchanged where Spin is missing. */
export async function besideSpin(found: SectionResult): Promise<SectionResult> {
  if (!(await runChild('sh', ['-c', 'command -v spin && command -v gcc'])).ok) return found
  for (const one of measured) await compile(one)
  const contenders = measured.flatMap((one) => [
    [`${one.name}, spin, CPU`, () => runSpin(one)] as const,
    [`${one.name}, wasm, CPU`, () => cpuTime(() => checkSize(one, search(one)))] as const,
    [`${one.name}, wasm with counts, CPU`, () => cpuTime(() => new Exploration(search(one)))] as const,
  ])
  const rounds = await interleave(Object.fromEntries(contenders), { rounds: 9, warmUpRounds: 1, seed: 2 })
  const ratios = measured.flatMap(({ name }) =>
    ['wasm', 'wasm with counts'].map((row) => [
      `${name}, spin / ${row}, CPU`,
      ratioOf(rounds[`${name}, spin, CPU`] ?? [], rounds[`${name}, ${row}, CPU`] ?? []),
    ]),
  )
  const durations = Object.entries(rounds).map(([name, values]) => [name, durationsOf(values)])
  return {
    ...found,
    about: `${found.about}; CPU: user and system time, 9 rounds. Spin's is the search alone, not spin -a and gcc ${compilerOptions}; the explorer's is all from the program on, in this command's process, code generation and its compiling threads included`,
    contenders: { ...found.contenders, ...Object.fromEntries(durations) },
    ratios: { ...found.ratios, ...Object.fromEntries(ratios) },
  }
}
