import { lazy, Suspense } from 'react'
import { Finding, Notice } from '#ui'
import { findingOf } from './finding.ts'
import type { RaceLayoutProps } from './layout-props.ts'
import { RaceControls } from './RaceControls.tsx'
import styles from './RacePage.module.css'
import { RunView } from './RunView.tsx'

const Interleavings = lazy(() => import('./Interleavings.tsx'))
const MachineSide = lazy(() => import('./MachineSide.tsx'))
const PanelTabs = lazy(() => import('./PanelTabs.tsx'))
const RaceTools = lazy(() => import('./RaceTools.tsx'))

/** The exhibit on its own page: the stage and the schedule, every interleaving beside them, panels below. */
export function RacePage(props: RaceLayoutProps) {
  const { model, snapshot, capabilities, locks } = props
  const { shown, settings, message } = snapshot
  if (shown.state === 'loading') {
    return (
      <div className={styles['page']} aria-busy="true">
        <Finding title="Race" lines={1} />
      </div>
    )
  }
  const finding =
    shown.state === 'ready'
      ? findingOf(shown, settings.step)
      : { title: 'This is no program yet', sentence: shown.reason }
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <Finding title={finding.title} lines={1}>
          {finding.sentence}
        </Finding>
        <div className={styles['tools']}>
          <Suspense>{shown.state === 'ready' && <RaceTools {...props} shown={shown} />}</Suspense>
        </div>
      </div>
      {message !== null && (
        <div className={styles['message']}>
          <Notice title={message} announce onDismiss={() => model.say(null)} />
        </div>
      )}
      <RaceControls model={model} snapshot={snapshot} access={locks.controls} />
      {shown.state === 'ready' && (
        <div className={styles['grid']}>
          <div className={styles['main']}>
            <RunView {...{ model, snapshot, shown }} />
          </div>
          <aside className={styles['side']} aria-label="Every interleaving">
            <Suspense>
              <Interleavings {...{ model, snapshot, shown }} />
              <MachineSide {...{ model, snapshot, shown }} {...capabilities} />
            </Suspense>
          </aside>
          <div className={styles['panels']}>
            <Suspense>
              <PanelTabs {...{ model, snapshot, shown }} {...capabilities} code={locks.code} />
            </Suspense>
          </div>
        </div>
      )}
    </div>
  )
}
