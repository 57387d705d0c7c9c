import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'barrier-reset',
  title: 'A barrier that is reset too early',
  topic: 'Working together',
  order: 50,
  summary:
    'Count to two, go on, and set the count back for the next round. The faster process sets it back before the slower has looked.',
  answers: 'waiting-ends',
  source: `
shared count = 0

process P (n = 2):
    for round in range(2):
        fetch_add(count, 1)
        await count == 2
        count = 0
`,
  parameters: [],
  granularities: ['statement', 'bytecode', 'machine'],
  presets: [{ title: 'The slower one waits for ever', granularity: 'statement', schedule: '01111', end: 'deadlock' }],
  declared: [
    { granularity: 'statement', ends: { 'outcome 0': 64n, deadlock: 44n } },
    { granularity: 'bytecode', ends: { 'outcome 0': 32_753_952_000n, deadlock: 1_642_236_288n } },
    { granularity: 'machine', ends: { 'outcome 0': 64n, deadlock: 44n } },
  ],
})
