import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'peterson',
  title: "Peterson's algorithm",
  topic: 'Mutual exclusion by hand',
  order: 30,
  summary:
    'Say that you want to enter, give way to the other, then wait while it wants to and it is its turn. With plain variables alone, never both are inside.',
  answers: 'only-locks-help',
  source: `
shared flag = [0, 0]
shared turn = 0
shared inside = 0
observe inside, turn

process P (n = 2):
    flag[me] = 1
    turn = 1 - me
    await flag[1 - me] == 0 or turn == me
    fetch_add(inside, 1)
    assert inside == 1
    fetch_add(inside, -1)
    flag[me] = 0
`,
  parameters: [],
  granularities: ['statement', 'bytecode', 'machine', 'tso'],
  presets: [{ title: 'Store buffers break it', granularity: 'tso', schedule: '0001112203311', end: 'violation' }],
  declared: [
    { granularity: 'statement', ends: { 'outcome 0,0': 18n, 'outcome 0,1': 18n } },
    { granularity: 'bytecode', ends: { 'outcome 0,0': 7_439_916n, 'outcome 0,1': 7_439_916n } },
    { granularity: 'machine', ends: { 'outcome 0,0': 24n, 'outcome 0,1': 24n } },
    { granularity: 'tso', ends: { 'outcome 0,0': 54_600n, 'outcome 0,1': 54_600n, violation: 4640n } },
  ],
})
