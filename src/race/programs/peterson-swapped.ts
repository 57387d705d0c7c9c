import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'peterson-swapped',
  title: 'Peterson with two lines swapped',
  topic: 'Mutual exclusion by hand',
  order: 40,
  summary:
    'First give way, then say that you want to enter. The two lines look as if their order did not matter, and it does: both can be inside.',
  answers: 'it-ran-often',
  source: `
shared flag = [0, 0]
shared turn = 0
shared inside = 0
observe inside, turn

process P (n = 2):
    turn = 1 - me
    flag[me] = 1
    await flag[1 - me] == 0 or turn == me
    fetch_add(inside, 1)
    assert inside == 1
    fetch_add(inside, -1)
    flag[me] = 0
`,
  parameters: [],
  granularities: ['statement', 'bytecode', 'machine'],
  presets: [{ title: 'Both are inside', granularity: 'statement', schedule: '011110000', end: 'violation' }],
  declared: [
    { granularity: 'statement', ends: { 'outcome 0,0': 116n, 'outcome 0,1': 116n, violation: 30n } },
    {
      granularity: 'bytecode',
      ends: { 'outcome 0,0': 56_794_180_439_238n, 'outcome 0,1': 56_794_180_439_238n, violation: 10_458_688_920_988n },
    },
    { granularity: 'machine', ends: { 'outcome 0,0': 228n, 'outcome 0,1': 228n, violation: 516n } },
  ],
})
