import { chunksizeOf, isSingle, ruleOf, type Setup } from './setup.ts'

/** The call that is made, as a program of our Pool. */
export function ownCall(setup: Setup): string {
  const name = setup.method.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  if (isSingle(setup.method)) return `pool.${name}(run, [item])`
  const size = chunksizeOf(setup)
  return `pool.${name}(run, items${size === ruleOf(setup) ? '' : `, ${size}`})`
}
