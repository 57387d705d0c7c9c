import { Suspense, useState } from 'react'
import { SegmentedView, ViewPanel } from '#ui'
import type { Access } from '../exhibit.ts'
import styles from './PanelTabs.module.css'
import type { PanelProps } from './panel-props.ts'
import { panels } from './panels.ts'

/** What else there is to see of this program: one panel at a time, loaded when first opened. */
export default function PanelTabs({ code, ...props }: PanelProps & { readonly code: Access }) {
  const [open, setOpen] = useState(0)
  // The place of a panel is its number, whichever of the others are offered.
  const options = panels
    .map(({ title, about }, value) => ({ value, label: title, about }))
    .filter(({ about }) => code === 'open' || about === undefined || (code === 'locked' && about === 'text'))
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
      <ViewPanel id="race-panel" index={options.findIndex(({ value }) => value === open)}>
        <div className={styles['panel']}>
          <Suspense>{Panel !== undefined && <Panel {...props} />}</Suspense>
        </div>
      </ViewPanel>
    </section>
  )
}
