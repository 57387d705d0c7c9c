import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'square-against-cube',
  title: 'Square against cube',
  topic: 'Puzzles',
  order: 20,
  summary:
    'x is 10. P1 squares it and P2 cubes it, reading x anew for every factor. Five results are possible; with a lock only one.',
  answers: 'a-line-is-one-step',
  source: `
shared x = 10

process P1:
    x = x * x

process P2:
    x = x * x * x
`,
  parameters: [],
  granularities: ['lecture', 'statement', 'bytecode', 'machine'],
  presets: [
    { title: 'The cube between two factors', granularity: 'lecture', schedule: '011111000', end: 'outcome 10000' },
  ],
  declared: [
    {
      granularity: 'lecture',
      ends: {
        'outcome 100': 50n,
        'outcome 1000': 55n,
        'outcome 10000': 15n,
        'outcome 100000': 4n,
        'outcome 1000000': 2n,
      },
    },
    { granularity: 'statement', ends: { 'outcome 1000000': 2n } },
    {
      granularity: 'bytecode',
      ends: {
        'outcome 100': 7722n,
        'outcome 1000': 9724n,
        'outcome 10000': 1871n,
        'outcome 100000': 112n,
        'outcome 1000000': 19n,
      },
    },
    {
      granularity: 'machine',
      ends: {
        'outcome 100': 77n,
        'outcome 1000': 91n,
        'outcome 10000': 36n,
        'outcome 100000': 4n,
        'outcome 1000000': 2n,
      },
    },
  ],
})
