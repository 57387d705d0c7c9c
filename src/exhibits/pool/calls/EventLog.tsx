import { useState } from 'react'
import { Button, classNames, DownloadIcon } from '#ui'
import type { BelowCodeProps } from './below-code-props.ts'
import styles from './EventLog.module.css'
import { eventText } from './event-text.ts'
import { saveRecording } from './save-recording.ts'
import { chunksOf } from './setup.ts'
import { positionOf } from './snapshot.ts'
import { text } from './text/events.ts'
import { msText } from './text/words.ts'

/** Every event in words, up to the present one; a real run can be saved with its trace. */
export function EventLog({ snapshot }: BelowCodeProps) {
  const [open, setOpen] = useState(false)
  const { run, recording } = snapshot
  const position = positionOf(snapshot)
  return (
    <details className={styles['log']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.log(text.sources[run?.source ?? 'simulated'])}</summary>
      {recording !== null && (
        <Button icon={<DownloadIcon />} onClick={() => saveRecording(recording)}>
          {text.saveTrace}
        </Button>
      )}
      {open && run !== null && (
        <ol>
          {run.events.map((event, place) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: the events of a run never move
              key={place}
              className={classNames(place >= position && styles['future'], place === position - 1 && styles['changed'])}
            >
              <span>{msText(event.at)}</span> {eventText(event, run, chunksOf(run.setup))}
            </li>
          ))}
        </ol>
      )}
    </details>
  )
}
