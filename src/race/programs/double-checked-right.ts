import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'double-checked-right',
  title: 'Double-checked, published last',
  topic: 'Check, then act',
  order: 40,
  summary:
    'The content first, then the mark. Whoever sees the mark finds the content; this needs memory that keeps the order of writes.',
  answers: 'checking-is-enough',
  source: `
shared inst = 0
shared field = 0
lock L

process P (n = 2):
    if inst == 0:
        with L:
            if inst == 0:
                field = 42
                inst = 1
    assert field == 42
`,
  parameters: [],
  granularities: ['statement', 'bytecode', 'machine'],
  presets: [],
  declared: [
    { granularity: 'statement', ends: { 'outcome 1,42': 62n } },
    { granularity: 'bytecode', ends: { 'outcome 1,42': 170_708_358_284n } },
    { granularity: 'machine', ends: { 'outcome 1,42': 2534n } },
  ],
})
