/**
 * Deleting, and typing over a selection, as changes of the editor's own. Left to itself, Chromium edits the document and
 * keeps the looks of what it joins or replaces in an inline style, which the page's policy refuses and reports.
 */
import {
  deleteCharBackward,
  deleteCharForward,
  deleteGroupBackward,
  deleteGroupForward,
  deleteLineBoundaryBackward,
  deleteLineBoundaryForward,
} from '@codemirror/commands'
import { type Command, EditorView } from '@codemirror/view'

/** By the input's type, for whatever asked for it: a key, a phone's keyboard, the browser's menu. */
const deletions: Readonly<Record<string, Command>> = {
  deleteContentBackward: deleteCharBackward,
  deleteContentForward: deleteCharForward,
  deleteContent: deleteCharForward,
  deleteWordBackward: deleteGroupBackward,
  deleteWordForward: deleteGroupForward,
  deleteSoftLineBackward: deleteLineBoundaryBackward,
  deleteSoftLineForward: deleteLineBoundaryForward,
  deleteHardLineBackward: deleteLineBoundaryBackward,
  deleteHardLineForward: deleteLineBoundaryForward,
}

function typeOver(view: EditorView, text: string): boolean {
  if (view.state.selection.main.empty) return false
  view.dispatch(view.state.replaceSelection(text), { userEvent: 'input.type', scrollIntoView: true })
  return true
}

export const editorEdits = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { inputType, data, cancelable, isComposing } = event
    // With an EditContext (Android) the browser edits no document.
    const isOurs = cancelable && !isComposing && !view.state.readOnly && !Reflect.get(view.contentDOM, 'editContext')
    if (!isOurs) return false
    return inputType === 'insertText' ? typeOver(view, data ?? '') : (deletions[inputType]?.(view) ?? false)
  },
})
