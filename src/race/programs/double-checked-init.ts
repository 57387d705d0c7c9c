import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'double-checked-init',
  title: 'Double-checked, published too early',
  topic: 'Check, then act',
  order: 30,
  summary:
    'The second look under the lock is right, but the mark "it is there" is set before its content. Another process uses it half made.',
  answers: 'any-lock-will-do',
  source: `
shared inst = 0
shared field = 0
lock L

process P (n = 2):
    if inst == 0:
        with L:
            if inst == 0:
                inst = 1
                field = 42
    assert field == 42
`,
  parameters: [],
  granularities: ['statement', 'bytecode', 'machine'],
  presets: [{ title: 'Used before it is ready', granularity: 'statement', schedule: '000011', end: 'violation' }],
  declared: [
    { granularity: 'statement', ends: { 'outcome 1,42': 58n, violation: 2n } },
    { granularity: 'bytecode', ends: { 'outcome 1,42': 164_962_843_176n, violation: 6_665_224n } },
    { granularity: 'machine', ends: { 'outcome 1,42': 2410n, violation: 30n } },
  ],
})
