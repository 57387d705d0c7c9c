/** Colours for the tokens of the text. The text is short, so all of it is read again after each change. */
import { type EditorState, RangeSetBuilder, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import { javascriptTokens } from './javascript-tokens.ts'

const marks = {
  keyword: Decoration.mark({ class: 'cm-keyword' }),
  string: Decoration.mark({ class: 'cm-string' }),
  comment: Decoration.mark({ class: 'cm-comment' }),
}

function tokensOf(state: EditorState): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  for (const { from, to, kind } of javascriptTokens(state.doc.toString())) builder.add(from, to, marks[kind])
  return builder.finish()
}

export const highlighting = StateField.define<DecorationSet>({
  create: tokensOf,
  update: (tokens, { docChanged, state }) => (docChanged ? tokensOf(state) : tokens),
  provide: (field) => EditorView.decorations.from(field),
})
