import { useId, useState } from 'react'
import { classNames } from '#ui'
import styles from './BrowseControls.module.css'
import type { StageProps } from './layout-props.ts'
import { readStarts, startsText } from './schedule-filter.ts'
import { text } from './text/interleavings.ts'

interface StartsFieldProps extends Pick<StageProps, 'model' | 'shown'> {
  /** As the address has it. */
  readonly starts: string
}

/** The first steps of the schedules that are wanted, as the numbers of their processes. */
export function StartsField({ model, shown, starts }: StartsFieldProps) {
  const inputId = useId()
  const processes = shown.stage.lowered.processes.length
  const [draft, setDraft] = useState(() => startsText(starts))
  const [known, setKnown] = useState(starts)
  // Another part of the page has chosen: what was typed gives way.
  if (starts !== known) {
    setKnown(starts)
    if (readStarts(draft, processes) !== starts) setDraft(startsText(starts))
  }
  const usable = readStarts(draft, processes) !== null
  const type = (written: string): void => {
    setDraft(written)
    const read = readStarts(written, processes)
    if (read !== null && read !== starts) model.choose({ starts: read })
  }
  return (
    <>
      <div className={styles['starts']}>
        <label htmlFor={inputId}>{text.starts}</label>
        <input
          id={inputId}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          maxLength={240}
          placeholder={text.startsHint(processes)}
          className={classNames(!usable && styles['wrong'])}
          aria-invalid={!usable}
          aria-describedby={usable ? undefined : `${inputId}-problem`}
          value={draft}
          onChange={({ target }) => type(target.value)}
        />
      </div>
      {!usable && (
        <p id={`${inputId}-problem`} role="alert" className={styles['problem']}>
          {text.noProcess(processes)}
        </p>
      )}
    </>
  )
}
