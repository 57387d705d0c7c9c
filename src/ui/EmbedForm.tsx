import { useState } from 'react'
import { ExternalIcon } from './ActionIcons.tsx'
import { Button, ButtonLink } from './Button.tsx'
import { copyText } from './copy-text.ts'
import { Dialog } from './Dialog.tsx'
import styles from './EmbedForm.module.css'
import { type EmbedOptions, embedCode, withOptions } from './embed-code.ts'
import { Segmented } from './Segmented.tsx'
import { Select } from './Select.tsx'
import { CheckIcon } from './StatusIcons.tsx'

/** A page that can stand in another one: its title, and its full address in the small form. */
export interface EmbedPage {
  readonly title: string
  readonly address: string
}

/** What the dialog takes: its props are those of its form, which is loaded later. */
export interface EmbedFormProps {
  readonly open: boolean
  onClose(): void
  /** The pages to choose from, at least one; with one there is nothing to choose. */
  readonly pages: readonly EmbedPage[]
  /** What the code keeps: "Starts with these settings." */
  readonly note?: string
}

const sizes = [
  { value: 720, label: '720 × 520' },
  { value: null, label: 'Full width' },
] as const

const themes = [
  { value: 'auto', label: 'Same as system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

const accesses = [
  { value: 'open', label: 'Open' },
  { value: 'locked', label: 'Locked' },
  { value: 'hidden', label: 'Hidden' },
] as const

const plain: EmbedOptions = { theme: 'auto', controls: 'open', code: 'open', listener: '' }

/** The HTML that puts an exhibit into a course page, to copy. */
export function EmbedForm({ open, onClose, pages, note }: EmbedFormProps) {
  const [width, setWidth] = useState<number | null>(720)
  const [chosen, setChosen] = useState(0)
  const [options, setOptions] = useState<EmbedOptions>(plain)
  const [extras, setExtras] = useState({ resize: false, sandboxed: false })
  const page = pages[chosen] ?? pages[0]
  if (page === undefined) return null
  const title = `${page.title}: Parallelism playground`
  const address = withOptions(page.address, options)
  const resizeScript = extras.resize ? new URL('./embed.js', document.baseURI).href : null
  const code = embedCode({ address, title, width, height: 520, resizeScript, sandboxed: extras.sandboxed })
  return (
    <Dialog open={open} onClose={onClose} title="Embed in a course page" shape="wide">
      <div className={styles['choices']}>
        {pages.length > 1 && (
          <Select
            label="Exhibit"
            hideLabel
            options={pages.map((each, value) => ({ value, label: each.title }))}
            value={chosen}
            onChange={setChosen}
          />
        )}
        <Segmented label="Size" hideLabel options={sizes} value={width} onChange={setWidth} />
      </div>
      <Options options={options} onOptions={setOptions} extras={extras} onExtras={setExtras} />
      <pre className={styles['code']}>{code}</pre>
      <CopyRow key={code} {...{ code, note, address }} />
    </Dialog>
  )
}

function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text
  } catch {
    return false
  }
}

interface Extras {
  readonly resize: boolean
  readonly sandboxed: boolean
}

interface OptionsProps {
  readonly options: EmbedOptions
  onOptions(options: EmbedOptions): void
  readonly extras: Extras
  onExtras(extras: Extras): void
}

function Options({ options, onOptions, extras, onExtras }: OptionsProps) {
  const origin = options.listener === '' || isOrigin(options.listener)
  return (
    <details className={styles['options']}>
      <summary>Options</summary>
      <div className={styles['grid']}>
        <Select
          label="Theme"
          options={themes}
          value={options.theme}
          onChange={(theme) => onOptions({ ...options, theme })}
        />
        <Select
          label="Controls"
          options={accesses}
          value={options.controls}
          onChange={(controls) => onOptions({ ...options, controls })}
        />
        <Select
          label="Programs"
          options={accesses}
          value={options.code}
          onChange={(access) => onOptions({ ...options, code: access })}
        />
        <label className={styles['origin']}>
          Origin of the course page, to hear events
          <input
            type="url"
            value={options.listener}
            aria-invalid={!origin}
            onChange={({ target }) => onOptions({ ...options, listener: target.value.trim() })}
          />
          {!origin && <span>An origin is a scheme and a host, without a path.</span>}
        </label>
      </div>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={extras.resize}
          onChange={({ target }) => onExtras({ ...extras, resize: target.checked })}
        />
        Fit the height to the exhibit, with a script from this site
      </label>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={extras.sandboxed}
          onChange={({ target }) => onExtras({ ...extras, sandboxed: target.checked })}
        />
        My LMS asks for a sandbox
      </label>
    </details>
  )
}

interface CopyRowProps {
  readonly code: string
  readonly note: string | undefined
  readonly address: string
}

function CopyRow({ code, note, address }: CopyRowProps) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none')
  const copy = async () => setOutcome((await copyText(code)) ? 'copied' : 'refused')
  return (
    <div className={styles['copy']}>
      <Button tone="primary" onClick={() => void copy()}>
        Copy code
      </Button>
      <ButtonLink href={address} target="_blank" rel="noopener">
        Preview <ExternalIcon />
      </ButtonLink>
      <span className={styles['note']} role="status">
        {outcome === 'copied' && <CheckIcon />}
        {outcome === 'none' && note}
        {outcome === 'copied' && 'Copied. Paste it into the HTML of your page.'}
        {outcome === 'refused' && 'The browser did not allow copying. Select the code above and copy it.'}
      </span>
    </div>
  )
}
