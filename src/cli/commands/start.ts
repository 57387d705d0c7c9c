import { ensureBuild } from '../build.ts'
import { readFlags, wholeNumber } from '../flags.ts'
import { serve } from '../serve.ts'

const untilInterrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

/** `start [--port N]`: builds when stale, serves with the isolation headers, prints the address, ends on Ctrl-C. */
export async function main(args: readonly string[]): Promise<number> {
  const flags = readFlags(args, ['port'])
  const port = wholeNumber('port', flags.port ?? '4173', 1, 65_535)
  await ensureBuild()
  await using served = await serve(port)
  process.stdout.write(`Parallelism playground: ${served.url}\nPress Ctrl-C to stop.\n`)
  await untilInterrupted()
  return 0
}
