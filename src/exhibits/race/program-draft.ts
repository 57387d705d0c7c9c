/** The text that the visitor is writing: nothing runs until it is used. */
import { Store } from '#base'
import { limits } from '#race'
import type { Core } from './stage.ts'
import { text } from './text/panels.ts'

/** Characters of a text that fits into a link; longer ones cannot be used. */
export const longestDraft = 4000

/** What is written; null while it is the text of the program on the stage. Kept while other panels are open. */
export const draft = new Store<string | null>(null)

export type Checked =
  | { readonly state: 'fine'; readonly processes: number; readonly steps: number }
  | {
      readonly state: 'wrong'
      readonly line: number
      readonly column: number
      readonly reason: string
      readonly hint: string
      /** Offsets into the text, to be selected. */
      readonly start: number
      readonly end: number
    }

/** Reads a text and cuts it into statements, as the stage would; nothing is run. */
export function check(source: string, { lower, parse, SourceError }: Core): Checked {
  if (source.length > longestDraft) {
    const hint = text.leaveOut(source.length - longestDraft)
    const reason = text.tooLong(longestDraft)
    const before = source.slice(0, longestDraft).split('\n')
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
    return { state: 'wrong', ...place, reason, hint, start: longestDraft, end: source.length }
  }
  try {
    const { processes } = lower(parse(source), 'statement')
    return {
      state: 'fine',
      processes: processes.length,
      steps: processes.reduce((sum, { steps }) => sum + steps.length, 0),
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    const { span, reason, hint } = error
    return { state: 'wrong', line: span.line, column: span.column, reason, hint, start: span.start, end: span.end }
  }
}

/** What a program may be at most, in a sentence. */
export const limitsText = text.atMost(limits.processes, limits.statements, limits.elements, longestDraft)

/** "2 processes, 6 steps". */
export function sizeText({ processes, steps }: Extract<Checked, { readonly state: 'fine' }>): string {
  return text.size(processes, steps)
}
