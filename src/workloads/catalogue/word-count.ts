import { mix } from '../mix.ts'
import { defineAnswer, defineWorkload, grouped, type Kernel } from '../workload.ts'

const linesPerTask = 200

// Some words more often than others, as in a real log.
const methods = ['GET', 'GET', 'GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT']
const pages = ['index', 'lesson', 'exercise', 'quiz', 'search', 'login', 'image', 'style']
const statuses = ['200', '200', '200', '200', '200', '304', '404', '500']
const agents = ['Firefox', 'Chromium', 'Safari', 'curl']

/** One line of a web server's log: host, method, page, status, bytes, browser. */
function logLine(line: number): string {
  const bits = mix(line)
  const method = methods[bits & 7]
  const page = `/${pages[(bits >>> 3) & 7]}/${(bits >>> 18) & 15}`
  const status = statuses[(bits >>> 6) & 7]
  const agent = agents[(bits >>> 10) & 3]
  const bytes = 100 * ((bits >>> 22) & 31)
  return `host${(bits >>> 12) & 63} ${method} ${page} ${status} ${bytes} ${agent}`
}

/** How often each word occurs, as Python's Counter says it. */
type Counter = Map<string, number>

const add = (counter: Counter, word: string, count: number): Counter =>
  counter.set(word, (counter.get(word) ?? 0) + count)

/** Map: writes a log of 200 lines, as if it were read from a file, and counts its words. */
export const kernel: Kernel<Counter> = (task, size) => {
  const end = Math.min((task + 1) * linesPerTask, size)
  const lines: string[] = []
  for (let line = task * linesPerTask; line < end; line++) lines.push(logLine(line))
  const counter: Counter = new Map()
  for (const line of lines.join('\n').split('\n')) for (const word of line.split(' ')) add(counter, word, 1)
  return counter
}

/** Most frequent first; words of the same count in the order of their characters. */
function mostCommon(counter: Counter, count: number): string {
  const ranked = [...counter].sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1))
  const best = ranked.slice(0, count).map(([word, times]) => `${word} ${grouped(times)}`)
  return best.join(', ')
}

export const workload = defineWorkload({
  id: 'word-count',
  title: 'Word count in logs',
  kind: 'CPU + data',
  sizes: {
    fallback: 200_000,
    stops: [50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000],
    min: 10,
    max: 5_000_000,
  },
  describeSize: (size) => `${grouped(size)} lines`,
  tasks: (size) => Math.ceil(size / linesPerTask),
})

export const answer = defineAnswer<typeof kernel>({
  combine: (counters: readonly Counter[]) => {
    const total: Counter = new Map()
    for (const counter of counters) for (const [word, count] of counter) add(total, word, count)
    const words = [...total.values()].reduce((sum, count) => sum + count, 0)
    return `${grouped(words)} words, ${grouped(total.size)} different: ${mostCommon(total, 5)}`
  },
  expected: () => null,
})
