import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'barrier',
  title: 'Meet at a barrier',
  topic: 'Working together',
  order: 40,
  summary:
    'Everybody writes a part, then waits for all, then reads all parts. Behind the barrier nobody sees an unfinished part.',
  answers: null,
  source: `
shared part = [0, 0]
barrier b(2)
observe P1.sum, P2.sum

process P (n = 2):
    part[me] = me + 1
    b.wait()
    sum = part[0] + part[1]
    assert sum == 3
`,
  parameters: [],
  granularities: ['lecture', 'statement', 'machine'],
  presets: [],
  declared: [
    { granularity: 'lecture', ends: { 'outcome 3,3': 1512n } },
    { granularity: 'statement', ends: { 'outcome 3,3': 120n } },
    { granularity: 'machine', ends: { 'outcome 3,3': 5544n } },
  ],
})
