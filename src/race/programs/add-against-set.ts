import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'add-against-set',
  title: 'Add one against set to 59',
  topic: 'Puzzles',
  order: 10,
  summary: 'P1 sets x to 1 and adds 1, P2 sets x to 59. Which values can x have in the end? Not 1.',
  answers: 'a-line-is-one-step',
  source: `
shared x = 0

process P1:
    x = 1
    x = x + 1

process P2:
    x = 59
`,
  parameters: [],
  granularities: ['lecture', 'statement', 'bytecode', 'machine'],
  presets: [
    { title: '59 is overwritten', granularity: 'lecture', schedule: '10000', end: 'outcome 2' },
    { title: '59, then one more', granularity: 'lecture', schedule: '01000', end: 'outcome 60' },
  ],
  declared: [
    { granularity: 'lecture', ends: { 'outcome 2': 3n, 'outcome 59': 1n, 'outcome 60': 1n } },
    { granularity: 'statement', ends: { 'outcome 2': 1n, 'outcome 59': 1n, 'outcome 60': 1n } },
    { granularity: 'bytecode', ends: { 'outcome 2': 140n, 'outcome 59': 55n, 'outcome 60': 25n } },
    { granularity: 'machine', ends: { 'outcome 2': 3n, 'outcome 59': 1n, 'outcome 60': 1n } },
  ],
})
