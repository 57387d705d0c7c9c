import { memo, Suspense } from 'react'
import { SegmentedView, ViewPanel } from '#ui'
import type { Access } from '../exhibit.ts'
import styles from './PanelTabs.module.css'
import type { PanelProps } from './panel-props.ts'
import { panels } from './panels.ts'
import { type PanelId, panelIds } from './params.ts'
import { text as panelText } from './text/panels.ts'
import { text } from './text/run.ts'

/** The panels that a link leaves to the visitor: one with the program may be locked, so that nobody writes another, or hidden. */
const offered = (code: Access): readonly PanelId[] =>
  panelIds.filter((id) => code === 'open' || !(id === 'write' || (id === 'text' && code === 'hidden')))

/** What else there is to see of this program: one panel at a time, loaded when first opened. */
function PanelTabs({ code, ...props }: PanelProps & { readonly code: Access }) {
  const { model, snapshot } = props
  const ids = offered(code)
  const panel = ids.find((id) => id === snapshot.settings.panel) ?? 'progress'
  const { Panel } = panels[panel]
  const open = ids.indexOf(panel)
  return (
    <section aria-label={text.more}>
      <div className={styles['tabs']}>
        <SegmentedView
          label={text.more}
          options={ids.map((id, value) => ({ value, label: panelText.tabs[id] }))}
          value={open}
          onChange={(chosen) => model.choose({ panel: ids[chosen] ?? 'progress' })}
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

export default memo(PanelTabs)
