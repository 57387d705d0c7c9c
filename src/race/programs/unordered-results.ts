import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'unordered-results',
  title: 'Results in the order of arrival',
  topic: 'Working together',
  order: 80,
  summary:
    'Two workers take the next of three tasks and append its result when they are done. A late task can overtake an early one.',
  answers: 'results-in-call-order',
  source: `
shared next = 0
shared out = 0
observe out

process worker (n = 2):
    while True:
        t = fetch_add(next, 1)
        if t >= 3:
            break
        v = t + 1
        out.value = out.value * 10 + v
`,
  parameters: [],
  granularities: ['statement'],
  presets: [
    { title: 'Task 2 arrives first', granularity: 'statement', schedule: '0001111000000000111', end: 'outcome 213' },
  ],
  declared: [
    {
      granularity: 'statement',
      ends: { 'outcome 123': 49_056n, 'outcome 132': 13_216n, 'outcome 213': 26_166n, 'outcome 231': 4326n },
    },
  ],
})
