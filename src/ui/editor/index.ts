import { lazy } from 'react'

export type { CodeEditorProps, EditorMark } from './CodeEditor.tsx'

/** An editor for JavaScript and TypeScript, loaded when it is first shown. */
export const CodeEditor = lazy(async () => ({ default: (await import('./CodeEditor.tsx')).CodeEditor }))
