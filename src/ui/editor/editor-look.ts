/** The looks of the editor, in tokens. A style sheet in a shadow root needs no inline style, which the page's policy forbids. */
import { EditorView } from '@codemirror/view'

export const editorLook = EditorView.theme({
  '&': {
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    fontSize: 'var(--t-code)',
    maxHeight: 'var(--editor-height, none)',
  },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': {
    fontFamily: 'var(--mono)',
    fontVariationSettings: '"MONO" 1',
    lineHeight: 'max(20px, 1.4em)',
    overflow: 'auto',
  },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--ink-3)', border: 'none', fontSize: 'var(--t-12)' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: 'max(34px, 2em + 20px)', padding: '0 12px 0 8px' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'var(--inset)' },
  '&.cm-focused .cm-activeLineGutter': { backgroundColor: 'var(--inset)', color: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'var(--hover)',
  },
  // Colour has four jobs, and telling words apart is none of them: weight, grey and the tint of strings do it.
  '.cm-keyword': { fontWeight: '700' },
  '.cm-string': { color: 'var(--gold-text)' },
  '.cm-comment': { color: 'var(--ink-3)' },
  '.cm-mistake': { backgroundColor: 'var(--bad-tint)', boxShadow: 'inset 3px 0 0 var(--bad)' },
})
