import { lazy } from 'react'

export type { CodeDeskProps, CodeOutput } from './CodeDesk.tsx'
export type { CodeEditorProps } from './CodeEditor.tsx'
export type { EditorMark } from './editor-mark.ts'

/** An editor for JavaScript and TypeScript beside what the text said; both are loaded when they are first shown. */
export const CodeDesk = lazy(async () => ({ default: (await import('./CodeDesk.tsx')).CodeDesk }))
