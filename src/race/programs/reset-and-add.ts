import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'reset-and-add',
  title: 'Three writers',
  topic: 'Puzzles',
  order: 30,
  summary:
    'P1 sets x to 0 and adds 1; P2 does so too and then adds 2. Even where every statement is one step, x can end in three ways.',
  answers: 'it-ran-often',
  source: `
shared x = 0

process P1:
    x = 0
    x = x + 1

process P2:
    x = 0
    x = x + 1
    x = x + 2
`,
  parameters: [],
  granularities: ['statement', 'lecture'],
  presets: [{ title: 'A reset in between', granularity: 'statement', schedule: '11100', end: 'outcome 1' }],
  declared: [
    { granularity: 'statement', ends: { 'outcome 1': 1n, 'outcome 3': 3n, 'outcome 4': 6n } },
    { granularity: 'lecture', ends: { 'outcome 1': 77n, 'outcome 2': 45n, 'outcome 3': 194n, 'outcome 4': 14n } },
  ],
})
