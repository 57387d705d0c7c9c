import { useEffect, useRef } from 'react'
import styles from './CodeEditor.module.css'
import type { EditorMark } from './editor-mark.ts'
import { type Editor, mountEditor } from './mount-editor.ts'

/** What the editor takes. */
export interface CodeEditorProps {
  /** What the text is, for screen readers. */
  readonly label: string
  readonly text: string
  readonly onChange: (text: string) => void
  readonly mark?: EditorMark | null
  readonly readOnly?: boolean
}

/**
 * JavaScript and TypeScript to edit. Tab indents; Esc, then Tab, leaves. Keys stay inside, but for those that the page
 * gives a meaning to everywhere: Ctrl+Enter and Esc.
 */
export function CodeEditor({ label, text, onChange, mark = null, readOnly = false }: CodeEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor | null>(null)
  const changed = useRef(onChange)
  changed.current = onChange
  // The editor is no React tree: it is made once and told what changes.
  useEffect(() => {
    if (place.current === null) return
    const mounted = mountEditor(place.current, (next) => changed.current(next))
    editor.current = mounted
    return () => {
      mounted.destroy()
      editor.current = null
    }
  }, [])
  useEffect(() => editor.current?.update({ label, text, readOnly, mark }), [label, text, readOnly, mark])
  return <div ref={place} className={styles['editor']} />
}
