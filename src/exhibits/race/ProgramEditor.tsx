import { useId, useMemo, useRef } from 'react'
import { Button, ErrorIcon, OkIcon, useStore } from '#ui'
import styles from './ProgramEditor.module.css'
import type { PanelProps } from './panel-props.ts'
import { type Checked, check, draft, limitsText, sizeText } from './program-draft.ts'
import { text as words } from './text/panels.ts'

interface ProgramEditorProps extends Pick<PanelProps, 'model'> {
  /** On the stage; or null where a link brought a text that is no program. */
  readonly shown: PanelProps['shown'] | null
  /** What a link brought. */
  readonly brought?: string
}

/** A program of the visitor's own: a text that does nothing until it is used. */
export default function ProgramEditor({ model, shown, brought = '' }: ProgramEditorProps) {
  const written = useStore(draft)
  const given = shown?.stage.source ?? brought
  const source = written ?? given
  const checked = useMemo(() => check(source, model.core), [source, model])
  const text = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const changed = written !== null && written !== given
  const blocked = checked.state === 'wrong' ? words.hasMistake : changed ? undefined : words.runsAlready
  const use = (): void => {
    model.openSource(source)
    draft.set(null)
  }
  return (
    <section className={styles['editor']} aria-labelledby={`${id}-label`}>
      <label id={`${id}-label`} htmlFor={`${id}-text`} className={styles['label']}>
        {words.yourProgram}
      </label>
      <textarea
        ref={text}
        id={`${id}-text`}
        className={styles['text']}
        value={source}
        rows={Math.max(8, Math.min(22, source.split('\n').length + 1))}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        aria-invalid={checked.state === 'wrong'}
        aria-describedby={`${id}-check ${id}-limits`}
        onChange={(event) => draft.set(event.target.value)}
        // Keys that step the run mean letters here.
        onKeyDown={(event) => event.stopPropagation()}
      />
      <div id={`${id}-check`} className={styles['check']} aria-live="polite">
        <Verdict checked={checked} />
      </div>
      <div className={styles['actions']}>
        <Button tone="primary" disabledReason={blocked} onClick={use}>
          {words.useProgram}
        </Button>
        {checked.state === 'wrong' && (
          <Button
            onClick={() => {
              text.current?.focus()
              text.current?.setSelectionRange(checked.start, checked.end)
            }}
          >
            {words.goToMistake}
          </Button>
        )}
        {changed && (
          <Button tone="quiet" onClick={() => draft.set(null)}>
            {shown === null ? words.backToLink : words.backToRunning}
          </Button>
        )}
      </div>
      <p id={`${id}-limits`} className={styles['limits']}>
        {limitsText} {words.staysHere}
      </p>
    </section>
  )
}

function Verdict({ checked }: { readonly checked: Checked }) {
  if (checked.state === 'fine') {
    return (
      <p>
        <OkIcon /> {sizeText(checked)}
      </p>
    )
  }
  return (
    <>
      <p className={styles['wrong']}>
        <ErrorIcon /> {words.lineColumn(checked.line, checked.column, checked.reason)}
      </p>
      <p>{checked.hint}.</p>
    </>
  )
}
