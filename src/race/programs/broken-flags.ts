import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'broken-flags',
  title: 'Look, then raise the flag',
  topic: 'Mutual exclusion by hand',
  order: 10,
  summary:
    'Wait until the other is not inside, then say that you are. Between the look and the flag the other can do the same.',
  answers: 'checking-is-enough',
  source: `
shared flag = [0, 0]
shared inside = 0
observe inside

process P (n = 2):
    await flag[1 - me] == 0
    flag[me] = 1
    fetch_add(inside, 1)
    assert inside == 1
    fetch_add(inside, -1)
    flag[me] = 0
`,
  parameters: [],
  granularities: ['statement', 'bytecode', 'machine'],
  presets: [{ title: 'Both look, both enter', granularity: 'statement', schedule: '0111000', end: 'violation' }],
  declared: [
    { granularity: 'statement', ends: { 'outcome 0': 170n, violation: 40n } },
    { granularity: 'bytecode', ends: { 'outcome 0': 7_970_184_687_662n, violation: 774_910_123_650n } },
    { granularity: 'machine', ends: { 'outcome 0': 330n, violation: 616n } },
  ],
})
