import type { ReactNode } from 'react'
import styles from './EmbedForm.module.css'
import { type EmbedOptions, isOrigin } from './embed-code.ts'
import { Select } from './Select.tsx'
import { text } from './text/embed.ts'

/** What the frame itself is like, apart from the page in it. */
export interface EmbedExtras {
  /** The title of the frame; empty stands for the exhibit's own. */
  readonly title: string
  /** CSS pixels; without the script it stays so. */
  readonly height: number
  readonly resize: boolean
  readonly sandboxed: boolean
}

/** The least and the greatest height that the frame may be given, in CSS pixels. */
const heights = [200, 2000] as const

const themes = (['auto', 'light', 'dark'] as const).map((value) => ({ value, label: text.themes[value] }))
const accesses = (['open', 'locked', 'hidden'] as const).map((value) => ({ value, label: text.accesses[value] }))

interface EmbedOptionFieldsProps {
  readonly options: EmbedOptions
  onOptions(options: EmbedOptions): void
  readonly extras: EmbedExtras
  onExtras(extras: EmbedExtras): void
  /** The title that the frame has when none is written. */
  readonly usualTitle: string
}

/** Everything about an embedded page that is seldom changed, behind one line. */
export function EmbedOptionFields({ options, onOptions, extras, onExtras, usualTitle }: EmbedOptionFieldsProps) {
  const origin = options.listener === '' || isOrigin(options.listener)
  const set = (change: Partial<EmbedOptions>) => onOptions({ ...options, ...change })
  const setExtra = (change: Partial<EmbedExtras>) => onExtras({ ...extras, ...change })
  return (
    <details className={styles['options']}>
      <summary>{text.options}</summary>
      <div className={styles['grid']}>
        <Select label={text.theme} options={themes} value={options.theme} onChange={(theme) => set({ theme })} />
        <Select
          label={text.controls}
          options={accesses}
          value={options.controls}
          onChange={(controls) => set({ controls })}
        />
        <Select label={text.programs} options={accesses} value={options.code} onChange={(code) => set({ code })} />
        <label className={styles['height']}>
          {text.height}
          <input
            type="number"
            min={heights[0]}
            max={heights[1]}
            step={10}
            defaultValue={extras.height}
            onChange={({ target }) => target.validity.valid && setExtra({ height: Math.round(target.valueAsNumber) })}
          />
        </label>
        <label className={styles['line']}>
          {text.frameTitleLabel}
          <input
            type="text"
            value={extras.title}
            placeholder={usualTitle}
            maxLength={120}
            onChange={({ target }) => setExtra({ title: target.value })}
          />
        </label>
        <label className={styles['line']}>
          {text.origin}
          <input
            type="url"
            value={options.listener}
            aria-invalid={!origin}
            onChange={({ target }) => set({ listener: target.value.trim() })}
          />
          {!origin && <span>{text.noOrigin}</span>}
        </label>
      </div>
      <Check checked={extras.resize} onCheck={(resize) => setExtra({ resize })}>
        {text.fitHeight}
      </Check>
      <Check checked={options.bar} onCheck={(bar) => set({ bar })}>
        {text.withBar}
      </Check>
      <Check checked={options.large} onCheck={(large) => set({ large })}>
        {text.largeType}
      </Check>
      <Check checked={extras.sandboxed} onCheck={(sandboxed) => setExtra({ sandboxed })}>
        {text.sandbox}
      </Check>
    </details>
  )
}

interface CheckProps {
  readonly checked: boolean
  onCheck(checked: boolean): void
  readonly children: ReactNode
}

function Check({ checked, onCheck, children }: CheckProps) {
  return (
    <label className={styles['check']}>
      <input type="checkbox" checked={checked} onChange={({ target }) => onCheck(target.checked)} />
      {children}
    </label>
  )
}
