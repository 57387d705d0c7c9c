/** Cuts a text into steps: loaded beside the page. */
export { lower } from '#race'
