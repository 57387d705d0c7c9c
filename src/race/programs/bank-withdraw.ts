import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'bank-withdraw',
  title: 'Two withdrawals',
  topic: 'Check, then act',
  order: 10,
  summary:
    'The account holds 100 and two cash machines pay out 80 each if the balance allows. Both can look before either writes.',
  answers: 'checking-is-enough',
  source: `
shared balance = 100
shared paid = 0

process P (n = 2):
    if balance.value >= 80:
        x = balance.value
        balance.value = x - 80
        fetch_add(paid, 80)
`,
  parameters: [],
  granularities: ['statement', 'bytecode', 'machine'],
  presets: [
    { title: 'Both look first', granularity: 'statement', schedule: '01111000', end: 'outcome -60,160' },
    { title: 'Paid twice, booked once', granularity: 'statement', schedule: '00111100', end: 'outcome 20,160' },
  ],
  declared: [
    { granularity: 'statement', ends: { 'outcome -60,160': 24n, 'outcome 20,80': 4n, 'outcome 20,160': 36n } },
    {
      granularity: 'bytecode',
      ends: { 'outcome -60,160': 1_770_841_800n, 'outcome 20,80': 6384n, 'outcome 20,160': 33_570_568_304n },
    },
    { granularity: 'machine', ends: { 'outcome -60,160': 210n, 'outcome 20,80': 6n, 'outcome 20,160': 700n } },
  ],
})
