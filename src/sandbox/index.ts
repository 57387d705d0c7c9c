export { type OwnAnswer, ownAnswer } from './answer.ts'
export { longestCode, longestCodeLink } from './code-limits.ts'
export { decodeCode, encodeCode } from './code-link.ts'
export {
  inspectOwnCode,
  type OwnCodeEvents,
  type OwnCodeModule,
  ownCode,
  ownCodeModule,
  ownCodePool,
  ownItems,
} from './own-code.ts'
export { type CheckedText, OwnText, type OwnTextSnapshot } from './own-text.ts'
export { SandboxFrame } from './sandbox-frame.ts'
export { type Template, templates } from './templates.ts'
export { type Mistake, type Translated, translate } from './translate.ts'
export type { OwnShape } from './worker/own-program.ts'
export type { OwnTasks } from './worker/own-tasks.ts'
export { shown } from './worker/printing.ts'
