import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'queue',
  title: 'The same with a queue',
  topic: 'Working together',
  order: 20,
  summary: 'A queue is a bounded buffer that is ready to use: put waits while it is full, get while it is empty.',
  answers: null,
  source: `
queue q(2)
shared got = 0
observe got

process producer:
    for i in range(3):
        q.put(i + 1)

process consumer:
    for i in range(3):
        x = q.get()
        got = got * 10 + x
`,
  parameters: [],
  granularities: ['statement', 'lecture', 'machine'],
  presets: [],
  declared: [
    { granularity: 'statement', ends: { 'outcome 123': 11n } },
    { granularity: 'lecture', ends: { 'outcome 123': 34n } },
    { granularity: 'machine', ends: { 'outcome 123': 50n } },
  ],
})
