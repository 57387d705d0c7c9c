import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'peterson-spin',
  title: 'Peterson that spins',
  topic: 'Mutual exclusion by hand',
  order: 50,
  summary:
    'The same with a loop that asks again and again. It can ask for ever, so the schedules have no number; never both are inside all the same.',
  answers: 'only-locks-help',
  source: `
shared flag = [0, 0]
shared turn = 0
shared inside = 0
observe inside, turn

process P (n = 2):
    flag[me] = 1
    turn = 1 - me
    while flag[1 - me] != 0 and turn != me:
        pass
    inside += 1
    assert inside == 1
    inside -= 1
    flag[me] = 0
`,
  parameters: [],
  granularities: ['lecture', 'statement', 'bytecode', 'machine'],
  presets: [],
  declared: [
    { granularity: 'lecture', ends: { 'outcome 0,0': null, 'outcome 0,1': null } },
    { granularity: 'statement', ends: { 'outcome 0,0': null, 'outcome 0,1': null } },
    { granularity: 'bytecode', ends: { 'outcome 0,0': null, 'outcome 0,1': null } },
    { granularity: 'machine', ends: { 'outcome 0,0': null, 'outcome 0,1': null } },
  ],
})
