import { Suspense } from 'react'
import { SegmentedView, ViewPanel } from '#ui'
import styles from './PanelTabs.module.css'
import type { PanelProps } from './panel-props.ts'
import { panels } from './panels.ts'
import { panelIds } from './params.ts'

const options = panelIds.map((id, value) => ({ value, label: panels[id].title }))

/** What else there is to see of this program: one panel at a time, loaded when first opened. */
export default function PanelTabs(props: PanelProps) {
  const { model, snapshot } = props
  const { panel } = snapshot.settings
  const { Panel } = panels[panel]
  const open = panelIds.indexOf(panel)
  return (
    <section aria-label="More about this program">
      <div className={styles['tabs']}>
        <SegmentedView
          label="More about this program"
          options={options}
          value={open}
          onChange={(chosen) => model.choose({ panel: panelIds[chosen] ?? 'progress' })}
          panelId="race-panel"
        />
      </div>
      <ViewPanel id="race-panel" index={open}>
        <div className={styles['panel']}>
          <Suspense>
            <Panel {...props} />
          </Suspense>
        </div>
      </ViewPanel>
    </section>
  )
}
