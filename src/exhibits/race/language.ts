/** Reads a text: loaded beside the page, apart from the rest so that both arrive at once. */
export { parse, SourceError, withConstants } from '#race'
