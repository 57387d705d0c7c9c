import { Suspense, useState } from 'react'
import { SegmentedView, ViewPanel } from '#ui'
import styles from './PanelTabs.module.css'
import type { PanelProps } from './panel-props.ts'
import { panels } from './panels.ts'

const options = panels.map(({ title }, value) => ({ value, label: title }))

/** What else there is to see of this program: one panel at a time, loaded when first opened. */
export default function PanelTabs(props: PanelProps) {
  const [open, setOpen] = useState(0)
  const Panel = panels[open]?.Panel
  return (
    <section aria-label="More about this program">
      <div className={styles['tabs']}>
        <SegmentedView
          label="More about this program"
          options={options}
          value={open}
          onChange={setOpen}
          panelId="race-panel"
        />
      </div>
      <ViewPanel id="race-panel" index={open}>
        <div className={styles['panel']}>
          <Suspense>{Panel !== undefined && <Panel {...props} />}</Suspense>
        </div>
      </ViewPanel>
    </section>
  )
}
