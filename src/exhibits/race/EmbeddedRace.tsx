import { ExternalIcon } from '#ui'
import styles from './EmbeddedRace.module.css'
import { headingOf } from './finding.ts'
import { Headline } from './Headline.tsx'
import type { RaceLayoutProps } from './layout-props.ts'
import { summaryText } from './outcomes.ts'
import { controlsOf, RaceControls } from './RaceControls.tsx'
import { RunView, runOf } from './RunView.tsx'
import { text } from './text/run.ts'
import { useRehearsal } from './use-rehearsal.ts'

/** The exhibit inside a course page: the stage, the schedule, and the finding in one line. */
export default function EmbeddedRace({ model, snapshot, locks, addressOf }: RaceLayoutProps) {
  const { shown, settings, exploration, message } = snapshot
  useRehearsal(model, snapshot)
  return (
    <div className={styles['embed']}>
      <RaceControls {...{ model, shown }} {...controlsOf(snapshot)} access={locks.controls} compact />
      <Headline shown={shown} step={settings.step} brief />
      {shown.state === 'refused' && <p>{headingOf(shown, 0).sentence}</p>}
      {shown.state === 'ready' && <RunView {...{ model, shown }} {...runOf(snapshot)} compact />}
      <footer className={styles['foot']}>
        <span role="status">
          {message ??
            (shown.state === 'ready' && exploration.state === 'explored' ? summaryText(exploration, shown.stage) : '')}
        </span>
        <a href={addressOf()} target="_blank" rel="noopener">
          {text.openInPlayground} <ExternalIcon />
        </a>
      </footer>
    </div>
  )
}
