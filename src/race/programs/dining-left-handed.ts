import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'dining-left-handed',
  title: 'One philosopher is left-handed',
  topic: 'Deadlock',
  order: 40,
  summary: 'The last one takes the right fork first. That breaks the circle: somebody always gets both.',
  answers: 'waiting-ends',
  source: `
const p = 3
lock fork[p]
shared meals = 0

process philosopher (n = p):
    if me == p - 1:
        fork[0].acquire()
        fork[me].acquire()
    else:
        fork[me].acquire()
        fork[me + 1].acquire()
    fetch_add(meals, 1)
    fork[(me + 1) % p].release()
    fork[me].release()
`,
  parameters: [{ name: 'p', label: 'Philosophers', min: 2, max: 4 }],
  granularities: ['statement'],
  presets: [],
  declared: [{ granularity: 'statement', ends: { 'outcome 3': 336n } }],
})
