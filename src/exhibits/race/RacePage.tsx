import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react'
import { Notice } from '#ui'
import { Headline } from './Headline.tsx'
import type { RaceLayoutProps } from './layout-props.ts'
import { controlsOf, RaceControls } from './RaceControls.tsx'
import styles from './RacePage.module.css'
import { RunView, runOf } from './RunView.tsx'
import type { Ready } from './snapshot.ts'
import { text } from './text/run.ts'
import { useRehearsal } from './use-rehearsal.ts'

const Interleavings = lazy(() => import('./Interleavings.tsx'))
const ProgramEditor = lazy(() => import('./ProgramEditor.tsx'))
const MachineSide = lazy(() => import('./MachineSide.tsx'))
const PanelTabs = lazy(() => import('./PanelTabs.tsx'))
const RaceTools = lazy(() => import('./RaceTools.tsx'))

/** The exhibit on its own page: the stage and the schedule, every interleaving beside them, panels below. */
export function RacePage(props: RaceLayoutProps) {
  const { model, snapshot, addressOf, locks } = props
  const { shown, settings, message } = snapshot
  useRehearsal(model, snapshot)
  if (shown.state === 'loading') {
    return (
      <div className={styles['page']} aria-busy="true">
        <Headline shown={shown} step={settings.step} />
      </div>
    )
  }
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <Headline shown={shown} step={settings.step} />
        <div className={styles['tools']} data-screen>
          <Suspense>{shown.state === 'ready' && <RaceTools {...{ shown, addressOf }} />}</Suspense>
        </div>
      </div>
      {message !== null && (
        <div className={styles['message']}>
          <Notice title={message} announce onDismiss={() => model.say(null)} />
        </div>
      )}
      <RaceControls {...{ model, shown }} {...controlsOf(snapshot)} access={locks.controls} />
      {shown.state === 'ready' && <ReadyPage {...props} shown={shown} />}
      {shown.state === 'refused' && locks.code === 'open' && (
        <Suspense>
          <ProgramEditor model={model} shown={null} brought={settings.source} />
        </Suspense>
      )}
    </div>
  )
}

/** The run at once; what stands beside and below it follows when there is time, and so never holds up a step. */
function ReadyPage({ model, snapshot, shown, capabilities, locks }: RaceLayoutProps & { readonly shown: Ready }) {
  const { settings, exploration, waysOn } = snapshot
  const beside = useMemo(() => ({ shown, settings, exploration, waysOn }), [shown, settings, exploration, waysOn])
  const later = useDeferredValue(beside)
  const below = useMemo(
    () => ({ settings: later.settings, exploration: later.exploration }),
    [later.settings, later.exploration],
  )
  const { by, starts, switches, end } = later.settings
  const browse = useMemo(() => ({ by, starts, switches, end }), [by, starts, switches, end])
  const { sharedMemory, logicalCpus } = capabilities
  // What stands below the schedules would move as they come.
  const [isFilled, setFilled] = useState(false)
  if (!isFilled && later.exploration.state !== 'exploring') setFilled(true)
  return (
    <div className={styles['grid']}>
      <div>
        <RunView {...{ model, shown }} {...runOf(snapshot)} />
      </div>
      <aside className={styles['side']} aria-label={text.everyInterleaving}>
        <Suspense>
          <Interleavings
            {...{ model, shown: later.shown, exploration: later.exploration, waysOn: later.waysOn }}
            step={later.settings.step}
            browse={browse}
          />
          {isFilled && <MachineSide {...{ model, sharedMemory }} shown={later.shown} />}
        </Suspense>
      </aside>
      <div>
        <Suspense>
          <PanelTabs {...{ model, sharedMemory, logicalCpus }} shown={later.shown} snapshot={below} code={locks.code} />
        </Suspense>
      </div>
    </div>
  )
}
