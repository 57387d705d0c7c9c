/**
 * The keys of the editor: those of the package's default map that a short text needs. The map itself would bring a
 * parser's worth of code along.
 */
import {
  deleteLine,
  history,
  historyKeymap,
  indentLess,
  indentMore,
  insertNewlineKeepIndent,
  moveLineDown,
  moveLineUp,
  selectAll,
} from '@codemirror/commands'
import type { Extension } from '@codemirror/state'
import { type Command, keymap } from '@codemirror/view'

/** A new line, further in after an opening bracket. */
const newLine: Command = (view) => {
  const { state } = view
  const { head, empty } = state.selection.main
  const opened = empty && /[{[(]\s*$/.test(state.doc.lineAt(head).text.slice(0, head - state.doc.lineAt(head).from))
  insertNewlineKeepIndent(view)
  if (opened) view.dispatch(view.state.replaceSelection('  '), { userEvent: 'input' })
  return true
}

/** Two spaces at a caret; a selection goes further in as a whole. */
const tab: Command = (view) => {
  const { state } = view
  if (!state.selection.main.empty) return indentMore(view)
  if (!state.readOnly) view.dispatch(state.replaceSelection('  '), { userEvent: 'input' })
  return true
}

export const editorKeys: Extension = [
  history(),
  keymap.of([
    { key: 'Enter', run: newLine },
    { key: 'Tab', run: tab, shift: indentLess },
    { key: 'Mod-a', run: selectAll },
    { key: 'Alt-ArrowUp', run: moveLineUp },
    { key: 'Alt-ArrowDown', run: moveLineDown },
    { key: 'Shift-Mod-k', run: deleteLine },
    ...historyKeymap,
  ]),
]
