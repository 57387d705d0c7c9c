import { type RaceProgram, topics } from './race-program.ts'

const files = import.meta.glob<RaceProgram>('./programs/*.ts', { import: 'program', eager: true })

/** Every program, by topic. A file in `programs/` is all it takes to add one. */
export const racePrograms: readonly RaceProgram[] = Object.values(files).sort(
  (a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic) || a.order - b.order || a.id.localeCompare(b.id, 'en'),
)

/** The program called `id`, or undefined. */
export function findRaceProgram(id: string): RaceProgram | undefined {
  return racePrograms.find((program) => program.id === id)
}
