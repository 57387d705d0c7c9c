import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'lazy-init',
  title: 'Make it when it is first needed',
  topic: 'Check, then act',
  order: 20,
  summary: 'Whoever finds nothing there makes one. Two processes that look at the same time make two.',
  answers: 'checking-is-enough',
  source: `
shared instance = 0
shared made = 0

process P (n = 2):
    if instance.value == 0:
        fetch_add(made, 1)
        instance.value = me + 1
`,
  parameters: [],
  granularities: ['statement', 'bytecode', 'machine'],
  presets: [{ title: 'Made twice', granularity: 'statement', schedule: '100011', end: 'outcome 2,2' }],
  declared: [
    { granularity: 'statement', ends: { 'outcome 1,1': 1n, 'outcome 1,2': 9n, 'outcome 2,1': 1n, 'outcome 2,2': 9n } },
    {
      granularity: 'bytecode',
      ends: { 'outcome 1,1': 15n, 'outcome 1,2': 20_058_285n, 'outcome 2,1': 15n, 'outcome 2,2': 20_058_285n },
    },
    { granularity: 'machine', ends: { 'outcome 1,1': 1n, 'outcome 1,2': 34n, 'outcome 2,1': 1n, 'outcome 2,2': 34n } },
  ],
})
