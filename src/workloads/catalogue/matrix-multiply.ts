import { defineAnswer, defineWorkload, type Kernel } from '../workload.ts'

/** Two square matrices, row after row: A[i][k] = i + k and B[k][j] = k + 2 j. */
interface Factors {
  readonly a: Float64Array
  readonly b: Float64Array
}

function factorsOf(size: number): Factors {
  const a = new Float64Array(size * size)
  const b = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      a[row * size + column] = row + column
      b[row * size + column] = row + 2 * column
    }
  }
  return { a, b }
}

/** Made once in each worker and only read: the first task of a worker pays for it, which the warm-up takes care of. */
let factors: Factors | null = null

/** Row `task` of the product, by its definition: it reads the whole second matrix, column by column. */
export const kernel: Kernel<Float64Array> = (task, size) => {
  if (factors?.a.length !== size * size) factors = factorsOf(size)
  const { a, b } = factors
  const row = new Float64Array(size)
  for (let column = 0; column < size; column++) {
    let sum = 0
    for (let k = 0; k < size; k++) sum += (a[task * size + k] as number) * (b[k * size + column] as number)
    row[column] = sum
  }
  return row
}

const inWords = (trace: number, sum: number): string => `trace ${trace}, sum of all elements ${sum}`

export const workload = defineWorkload({
  id: 'matrix-multiply',
  title: 'Matrix multiply',
  kind: 'memory',
  sizes: { fallback: 512, stops: [256, 384, 512, 640, 768, 1024], min: 2, max: 1200 },
  describeSize: (size) => `${size} × ${size} matrices`,
  tasks: (size) => size,
})

export const answer = defineAnswer<typeof kernel>({
  combine: (rows: readonly Float64Array[]) => {
    const trace = rows.reduce((total, row, at) => total + (row[at] as number), 0)
    const sum = rows.reduce((total, row) => row.reduce((part, element) => part + element, total), 0)
    return inWords(trace, sum)
  },
  expected: (n) => {
    // Element (i, j) is squares + (i + 2 j) ones + 2 i j n: no sum here passes 2^53 for the sizes offered.
    const ones = (n * (n - 1)) / 2
    const squares = ((n - 1) * n * (2 * n - 1)) / 6
    return inWords(3 * n * squares + 3 * ones * ones, n * n * squares + 5 * n * ones * ones)
  },
})
