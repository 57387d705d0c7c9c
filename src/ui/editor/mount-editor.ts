/** CodeMirror in a shadow root: its style sheets are adopted there, so a strict policy on styles lets them be. */
import { Annotation, Compartment, EditorState } from '@codemirror/state'
import {
  Decoration,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  lineNumbers,
} from '@codemirror/view'
import { editorEdits } from './editor-edits.ts'
import { editorKeys } from './editor-keys.ts'
import { editorLook } from './editor-look.ts'
import type { EditorMark } from './editor-mark.ts'
import { highlighting } from './highlighting.ts'

interface EditorContent {
  readonly label: string
  readonly text: string
  readonly readOnly: boolean
  readonly mark: EditorMark | null
}

export interface Editor {
  update(content: EditorContent): void
  destroy(): void
}

/** A change that the page made, which it need not be told of. */
const fromOutside = Annotation.define<boolean>()

const still = [
  lineNumbers(),
  drawSelection(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  highlighting,
  editorEdits,
  editorKeys,
  editorLook,
]

/** Ctrl+Enter and Esc mean the same everywhere on the page; every other key is only a letter here. */
function keepKey(event: Event): void {
  const { key, ctrlKey, metaKey } = event as KeyboardEvent
  if (key !== 'Escape' && !(key === 'Enter' && (ctrlKey || metaKey))) event.stopPropagation()
}

/** Puts an editor into an empty element. `onChange` hears only of changes that the visitor made. */
export function mountEditor(place: HTMLElement, onChange: (text: string) => void): Editor {
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' })
  const changing = new Compartment()
  const heard = EditorView.updateListener.of(({ docChanged, state, transactions }) => {
    if (docChanged && !transactions.some((one) => one.annotation(fromOutside))) onChange(state.doc.toString())
  })
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({ extensions: [still, changing.of([]), heard] }),
  })
  let shown: EditorMark | null = null
  place.addEventListener('keydown', keepKey)
  return {
    update({ label, text, readOnly, mark }) {
      if (text !== view.state.doc.toString()) {
        const changes = { from: 0, to: view.state.doc.length, insert: text }
        view.dispatch({ changes, annotations: fromOutside.of(true) })
      }
      const settings = [
        EditorState.readOnly.of(readOnly),
        // Focusable without it, but not for every tool that looks whether a part that scrolls can be reached.
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
        marked(view, mark),
      ]
      view.dispatch({ effects: changing.reconfigure(settings) })
      // A mistake further down is brought into sight once, when it is made known.
      if (mark !== null && mark.line !== null && mark !== shown) {
        const { from } = view.state.doc.line(Math.min(Math.max(mark.line, 1), view.state.doc.lines))
        view.dispatch({ effects: EditorView.scrollIntoView(from, { yMargin: 40 }) })
      }
      shown = mark
    },
    destroy() {
      place.removeEventListener('keydown', keepKey)
      view.destroy()
      root.replaceChildren()
    },
  }
}

function marked(view: EditorView, mark: EditorMark | null) {
  if (mark === null || mark.line === null || mark.line < 1 || mark.line > view.state.doc.lines) return []
  const { from } = view.state.doc.line(mark.line)
  const attributes = { class: 'cm-mistake', title: mark.message }
  return EditorView.decorations.of(Decoration.set([Decoration.line({ attributes }).range(from)]))
}
