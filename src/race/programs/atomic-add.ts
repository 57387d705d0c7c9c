import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'atomic-add',
  title: 'An atomic addition',
  topic: 'Fixes',
  order: 50,
  summary:
    'The machine has an instruction that reads, adds and writes as a whole. There is no place in it for another process.',
  answers: 'only-locks-help',
  source: `
const p = 2
const k = 1
shared r = 0

process P (n = p):
    for i in range(k):
        fetch_add(r, 1)
`,
  parameters: [
    { name: 'p', label: 'Processes', min: 1, max: 4 },
    { name: 'k', label: 'Increments each', min: 1, max: 10 },
  ],
  granularities: ['statement', 'bytecode', 'machine'],
  presets: [{ title: 'No order can lose', granularity: 'statement', schedule: '01', end: 'outcome 2' }],
  declared: [
    { granularity: 'statement', ends: { 'outcome 2': 2n } },
    { granularity: 'bytecode', ends: { 'outcome 2': 924n } },
    { granularity: 'machine', ends: { 'outcome 2': 2n } },
    { granularity: 'statement', constants: { k: 10 }, ends: { 'outcome 20': 184_756n } },
  ],
})
