/** The panels below the schedule, in the order of their tabs: one line each, loaded when first opened. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { PanelProps } from './panel-props.ts'
import type { PanelId } from './params.ts'

export interface PanelEntry {
  readonly Panel: LazyExoticComponent<ComponentType<PanelProps>>
}

export const panels: Readonly<Record<PanelId, PanelEntry>> = {
  progress: { Panel: lazy(() => import('./ProgressGraph.tsx')) },
  states: { Panel: lazy(() => import('./StateGraphView.tsx')) },
  schedulers: { Panel: lazy(() => import('./Policies.tsx')) },
  fixes: { Panel: lazy(() => import('./FixBench.tsx')) },
  goals: { Panel: lazy(() => import('./Goals.tsx')) },
  machine: { Panel: lazy(() => import('./RealRace.tsx')) },
  write: { Panel: lazy(() => import('./ProgramEditor.tsx')) },
  text: { Panel: lazy(() => import('./SourcePanel.tsx')) },
}
