import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'plus-equals',
  title: '+= is no better',
  topic: 'Lost update',
  order: 30,
  summary:
    'The short form reads once and writes once, like the long one. Nothing keeps the other process out in between.',
  answers: 'plus-equals-is-one-step',
  source: `
const p = 2
const k = 1
shared r = 0

process P (n = p):
    for i in range(k):
        r.value += 1
`,
  parameters: [
    { name: 'p', label: 'Processes', min: 1, max: 4 },
    { name: 'k', label: 'Increments each', min: 1, max: 10 },
  ],
  granularities: ['bytecode', 'statement', 'lecture', 'machine', 'memory-add'],
  presets: [
    { title: 'Both read before either writes', granularity: 'bytecode', schedule: '00000011111110', end: 'outcome 1' },
  ],
  declared: [
    { granularity: 'bytecode', ends: { 'outcome 1': 3360n, 'outcome 2': 72n } },
    { granularity: 'statement', ends: { 'outcome 2': 2n } },
    { granularity: 'lecture', ends: { 'outcome 1': 18n, 'outcome 2': 2n } },
    { granularity: 'machine', ends: { 'outcome 1': 18n, 'outcome 2': 2n } },
    { granularity: 'memory-add', ends: { 'outcome 1': 4n, 'outcome 2': 2n } },
  ],
})
