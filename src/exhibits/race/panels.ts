/** The panels below the schedule, in the order of their tabs: one line each, loaded when first opened. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { PanelProps } from './panel-props.ts'
import type { PanelId } from './params.ts'

export interface PanelEntry {
  /** The words on the tab. */
  readonly title: string
  readonly Panel: LazyExoticComponent<ComponentType<PanelProps>>
}

export const panels: Readonly<Record<PanelId, PanelEntry>> = {
  progress: { title: 'Progress graph', Panel: lazy(() => import('./ProgressGraph.tsx')) },
  states: { title: 'State graph', Panel: lazy(() => import('./StateGraphView.tsx')) },
  schedulers: { title: 'Schedulers', Panel: lazy(() => import('./Policies.tsx')) },
  fixes: { title: 'Fixes', Panel: lazy(() => import('./FixBench.tsx')) },
  goals: { title: 'Goals', Panel: lazy(() => import('./Goals.tsx')) },
  machine: { title: 'This machine', Panel: lazy(() => import('./RealRace.tsx')) },
  write: { title: 'Write your own', Panel: lazy(() => import('./ProgramEditor.tsx')) },
  text: { title: 'The text', Panel: lazy(() => import('./SourcePanel.tsx')) },
}
