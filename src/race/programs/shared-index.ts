import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'shared-index',
  title: 'The loop counter is shared too',
  topic: 'Puzzles',
  order: 40,
  summary:
    'Both count up r, and both count their rounds in the same i. One round can be all that is left of r, and five are possible.',
  answers: 'nothing-below-n',
  source: `
shared r = 0
shared i = 0
observe r

process P (n = 2):
    while i < 2:
        r = r + 1
        i = i + 1
`,
  parameters: [],
  granularities: ['lecture', 'statement'],
  presets: [
    { title: 'P1 undoes what P2 did', granularity: 'lecture', schedule: '00011111111111111100000', end: 'outcome 1' },
  ],
  declared: [
    {
      granularity: 'lecture',
      ends: {
        'outcome 1': 27_720n,
        'outcome 2': 41_299_588n,
        'outcome 3': 101_524_920n,
        'outcome 4': 53_532_864n,
        'outcome 5': 8_090_880n,
      },
    },
    { granularity: 'statement', ends: { 'outcome 2': 44n, 'outcome 3': 420n } },
  ],
})
