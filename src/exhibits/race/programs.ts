/** The catalogue: prose and texts, loaded beside the page. */
export { racePrograms } from '#race'
