import { build } from '../build.ts'

/** Builds `dist`, stale or not. */
export async function main(): Promise<number> {
  const { ok, output } = await build()
  process.stderr.write(output)
  return ok ? 0 : 1
}
