import { lazy } from 'react'

export type { CodeEditorProps } from './CodeEditor.tsx'
export type { EditorMark } from './editor-mark.ts'

/** An editor for JavaScript and TypeScript, loaded when it is first shown. */
export const CodeEditor = lazy(async () => ({ default: (await import('./CodeEditor.tsx')).CodeEditor }))
