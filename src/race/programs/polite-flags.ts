import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'polite-flags',
  title: 'Raise the flag, then look',
  topic: 'Mutual exclusion by hand',
  order: 20,
  summary:
    'First say that you want to enter, then wait for the other. Never both are inside, but both can wait for each other for ever.',
  answers: 'waiting-ends',
  source: `
shared flag = [0, 0]
shared inside = 0
observe inside

process P (n = 2):
    flag[me] = 1
    await flag[1 - me] == 0
    fetch_add(inside, 1)
    assert inside == 1
    fetch_add(inside, -1)
    flag[me] = 0
`,
  parameters: [],
  granularities: ['statement', 'bytecode', 'machine'],
  presets: [{ title: 'After you', granularity: 'statement', schedule: '01', end: 'deadlock' }],
  declared: [
    { granularity: 'statement', ends: { 'outcome 0': 10n, deadlock: 2n } },
    { granularity: 'bytecode', ends: { 'outcome 0': 54_670n, deadlock: 70n } },
    { granularity: 'machine', ends: { 'outcome 0': 12n, deadlock: 2n } },
  ],
})
