/** All that a worker loads when it is more than plain, in one file: it comes with one request. */
export { initialize } from './initialize.ts'
export { answerThoroughly } from './thorough-answer.ts'
