import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'lost-update',
  title: 'Three steps',
  topic: 'Lost update',
  order: 10,
  summary:
    'Two processes add 1 to a shared counter: read it, add, write it back. When both read before either writes, one update is lost.',
  answers: 'nothing-below-n',
  source: `
const p = 2
const k = 1
shared r = 0

process P (n = p):
    for i in range(k):
        x = r.value
        y = x + 1
        r.value = y
`,
  parameters: [
    { name: 'p', label: 'Processes', min: 1, max: 4 },
    { name: 'k', label: 'Increments each', min: 1, max: 10 },
  ],
  granularities: ['statement', 'bytecode', 'machine'],
  presets: [
    { title: 'Everything is okay', granularity: 'statement', schedule: '000111', end: 'outcome 2' },
    { title: 'Everything is not okay', granularity: 'statement', schedule: '010011', end: 'outcome 1' },
    {
      title: 'Two of four, the least there is',
      granularity: 'statement',
      constants: { k: 2 },
      schedule: '000001111110',
      end: 'outcome 2',
    },
  ],
  declared: [
    { granularity: 'statement', ends: { 'outcome 1': 18n, 'outcome 2': 2n } },
    { granularity: 'bytecode', ends: { 'outcome 1': 184_734n, 'outcome 2': 22n } },
    { granularity: 'machine', ends: { 'outcome 1': 18n, 'outcome 2': 2n } },
    { granularity: 'statement', constants: { k: 2 }, ends: { 'outcome 2': 702n, 'outcome 3': 216n, 'outcome 4': 6n } },
    {
      granularity: 'statement',
      constants: { k: 3 },
      ends: { 'outcome 2': 648n, 'outcome 3': 30_780n, 'outcome 4': 15_714n, 'outcome 5': 1458n, 'outcome 6': 20n },
    },
    { granularity: 'statement', constants: { p: 3 }, ends: { 'outcome 1': 1404n, 'outcome 2': 270n, 'outcome 3': 6n } },
    {
      granularity: 'statement',
      constants: { p: 4 },
      ends: { 'outcome 1': 291_600n, 'outcome 2': 74_952n, 'outcome 3': 3024n, 'outcome 4': 24n },
    },
  ],
})
