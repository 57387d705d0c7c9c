/** The order in which ends are listed: outcomes by their numbers, then deadlock, then violation. */

/** The numbers of an outcome such as `outcome -60,160`, exactly; empty for another end. */
function numbersOf(name: string): readonly bigint[] {
  const values = name.replace('outcome ', '').split(',')
  return values.every((value) => /^-?\d+$/.test(value)) ? values.map(BigInt) : []
}

const kindOf = (name: string): number => (name === 'deadlock' ? 1 : name === 'violation' ? 2 : 0)

/** Compares two ends by name, with or without their `outcome `. */
export function compareEnds(a: string, b: string): number {
  if (kindOf(a) !== kindOf(b)) return kindOf(a) - kindOf(b)
  const [left, right] = [numbersOf(a), numbersOf(b)]
  for (const [place, value] of left.entries()) {
    const other = right[place]
    if (other === undefined) return 1
    if (value !== other) return value < other ? -1 : 1
  }
  return left.length - right.length
}
