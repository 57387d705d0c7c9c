/** The words of `rounds.ts`. */
export const text = {
  printed: (list: string) => `Squared numbers: [${list}]`,
  workers: (workers: number) => `${workers} workers`,
  waitsTitle: 'Sixteen waits of 100 ms',
  waitsSentence: (logicalCpus: number) =>
    `A task that waits needs no CPU. Will more workers than the ${logicalCpus} logical CPUs reported still help?`,
  waits: (most: string, workers: string, least: string, mostWorkers: number) =>
    `${most} with ${workers}, ${least} with ${mostWorkers}`,
  waitsWhy: (gain: string, logicalCpus: number) =>
    `${gain} times as fast on ${logicalCpus} logical CPUs: waiting workers do not compete for them. Computing workers would.`,
  squaresTitle: (each: string, workers: string) => `Five squares of ${each} each on ${workers}`,
  squaresSentence: 'One after the other they take five times as long as one. How long does the pool take?',
  round: 'round',
  rounds: 'rounds',
  squares: (time: string, workers: string, rounds: number, form: string, each: string) =>
    `${time} with ${workers}: ${rounds} ${form} of ${each}`,
  squaresIdle: (words: string, workers: number, rounds: number, idle: number, of: number, speedup: string) =>
    `Five tasks for ${words} are ⌈5/${workers}⌉ = ${rounds} rounds; in the last one ${idle} of ${of} had nothing to do. Speedup ${speedup}.`,
  squaresFull: (words: string, workers: number, rounds: number, form: string, speedup: string) =>
    `Five tasks for ${words} are 5/${workers} = ${rounds} ${form}, and nobody is left without work. Speedup ${speedup}.`,
} as const
