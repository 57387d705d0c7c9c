/** Steps a program: loaded beside the page. */
export { Machine, zoom } from '#race'
