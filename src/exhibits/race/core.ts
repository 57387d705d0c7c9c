/** What the model needs of the race, as one type; the page loads it in parts. */
export { lower, Machine, parse, SourceError, withConstants, zoom } from '#race'
