import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'one-line',
  title: 'One line',
  topic: 'Lost update',
  order: 20,
  summary:
    'The same update written in one line. The line is one statement and still several instructions, so an update can be lost between them.',
  answers: 'a-line-is-one-step',
  source: `
const p = 2
const k = 1
shared r = 0

process P (n = p):
    for i in range(k):
        r.value = r.value + 1
`,
  parameters: [
    { name: 'p', label: 'Processes', min: 1, max: 4 },
    { name: 'k', label: 'Increments each', min: 1, max: 10 },
  ],
  granularities: ['bytecode', 'statement', 'lecture', 'machine', 'memory-add'],
  presets: [
    { title: 'Both read before either writes', granularity: 'bytecode', schedule: '001100001111', end: 'outcome 1' },
    { title: 'One after the other', granularity: 'bytecode', schedule: '000000111111', end: 'outcome 2' },
  ],
  declared: [
    { granularity: 'bytecode', ends: { 'outcome 1': 910n, 'outcome 2': 14n } },
    { granularity: 'statement', ends: { 'outcome 2': 2n } },
    { granularity: 'lecture', ends: { 'outcome 1': 18n, 'outcome 2': 2n } },
    { granularity: 'machine', ends: { 'outcome 1': 18n, 'outcome 2': 2n } },
    { granularity: 'memory-add', ends: { 'outcome 1': 4n, 'outcome 2': 2n } },
    { granularity: 'lecture', constants: { k: 2 }, ends: { 'outcome 2': 702n, 'outcome 3': 216n, 'outcome 4': 6n } },
  ],
})
