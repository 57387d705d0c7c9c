/** The panels below the schedule, in the order of their tabs: one line each, loaded when first opened. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { PanelProps } from './panel-props.ts'

export interface PanelEntry {
  /** The words on the tab. */
  readonly title: string
  /** A panel with the program: to read it, or to write one. */
  readonly about?: 'text' | 'writing'
  readonly Panel: LazyExoticComponent<ComponentType<PanelProps>>
}

export const panels: readonly PanelEntry[] = [
  { title: 'Progress graph', Panel: lazy(() => import('./ProgressGraph.tsx')) },
  { title: 'State graph', Panel: lazy(() => import('./StateGraphView.tsx')) },
  { title: 'Schedulers', Panel: lazy(() => import('./Policies.tsx')) },
  { title: 'Fixes', Panel: lazy(() => import('./FixBench.tsx')) },
  { title: 'Goals', Panel: lazy(() => import('./Goals.tsx')) },
  { title: 'This machine', Panel: lazy(() => import('./RealRace.tsx')) },
  { title: 'Write your own', about: 'writing', Panel: lazy(() => import('./ProgramEditor.tsx')) },
  { title: 'The text', about: 'text', Panel: lazy(() => import('./SourcePanel.tsx')) },
]
