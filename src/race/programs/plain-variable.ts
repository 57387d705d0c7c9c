import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'plain-variable',
  title: 'A plain variable is not shared',
  topic: 'Memory',
  order: 10,
  summary:
    'Each process has its own copy of a plain variable. What the child does to it, the parent never sees; the shared one they both see.',
  answers: 'memory-is-shared',
  source: `
local plain = 0
shared r = 0
semaphore finished = 0
observe parent.plain, r

process child:
    plain = plain + 1
    r.value = r.value + 1
    finished.release()

process parent:
    finished.acquire()
    x = plain
    y = r.value
`,
  parameters: [],
  granularities: ['statement', 'lecture', 'bytecode'],
  presets: [
    {
      title: 'The child runs, then the parent looks',
      granularity: 'statement',
      schedule: '000111',
      end: 'outcome 0,1',
    },
  ],
  declared: [
    { granularity: 'statement', ends: { 'outcome 0,1': 1n } },
    { granularity: 'lecture', ends: { 'outcome 0,1': 1n } },
    { granularity: 'bytecode', ends: { 'outcome 0,1': 5576n } },
  ],
})
