import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'dining-philosophers',
  title: 'Dining philosophers',
  topic: 'Deadlock',
  order: 30,
  summary: 'Each takes the fork on the left, then the one on the right. If all have their left fork, nobody ever eats.',
  answers: 'waiting-ends',
  source: `
const p = 3
lock fork[p]
shared meals = 0

process philosopher (n = p):
    fork[me].acquire()
    fork[(me + 1) % p].acquire()
    fetch_add(meals, 1)
    fork[(me + 1) % p].release()
    fork[me].release()
`,
  parameters: [{ name: 'p', label: 'Philosophers', min: 2, max: 4 }],
  granularities: ['statement'],
  presets: [{ title: 'Everybody takes the left fork', granularity: 'statement', schedule: '021', end: 'deadlock' }],
  declared: [
    { granularity: 'statement', ends: { 'outcome 3': 228n, deadlock: 6n } },
    { granularity: 'statement', constants: { p: 2 }, ends: { 'outcome 2': 4n, deadlock: 2n } },
    { granularity: 'statement', constants: { p: 4 }, ends: { 'outcome 4': 1_166_976n, deadlock: 24n } },
  ],
})
