import { useState } from 'react'
import { ExternalIcon } from './ActionIcons.tsx'
import { announce } from './Announcer.tsx'
import { ButtonLink } from './Button.tsx'
import { CopyButton } from './CopyButton.tsx'
import { Dialog } from './Dialog.tsx'
import styles from './EmbedForm.module.css'
import { type EmbedExtras, EmbedOptionFields } from './EmbedOptionFields.tsx'
import { type EmbedOptions, embedCode, withOptions } from './embed-code.ts'
import { Segmented } from './Segmented.tsx'
import { Select } from './Select.tsx'
import { text } from './text/embed.ts'

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

const plain: EmbedOptions = {
  ...{ theme: 'auto', controls: 'open', code: 'open', listener: '' },
  ...{ bar: false, large: false },
}
const usual: EmbedExtras = { title: '', height: 520, resize: true, sandboxed: false }

/** The HTML that puts an exhibit into a course page, to copy. */
export function EmbedForm({ open, onClose, pages, note }: EmbedFormProps) {
  const [width, setWidth] = useState<number | null>(720)
  const [chosen, setChosen] = useState(0)
  const [options, setOptions] = useState<EmbedOptions>(plain)
  const [extras, setExtras] = useState(usual)
  const page = pages[chosen] ?? pages[0]
  if (page === undefined) return null
  const usualTitle = text.frameTitle(page.title)
  const title = extras.title.trim() || usualTitle
  const { height, sandboxed } = extras
  const address = withOptions(page.address, options)
  const resizeScript = extras.resize ? new URL('./embed.js', document.baseURI).href : null
  const code = embedCode({ address, title, width, height, resizeScript, sandboxed })
  const sizes = [
    { value: 720, label: text.fixedWidth(720, height) },
    { value: null, label: text.fullWidth },
  ]
  return (
    <Dialog open={open} onClose={onClose} title={text.title} shape="wide">
      <div className={styles['choices']}>
        {pages.length > 1 && (
          <Select
            label={text.exhibit}
            hideLabel
            options={pages.map((each, value) => ({ value, label: each.title }))}
            value={chosen}
            onChange={setChosen}
          />
        )}
        <Segmented label={text.size} hideLabel options={sizes} value={width} onChange={setWidth} />
      </div>
      <EmbedOptionFields {...{ options, extras, usualTitle }} onOptions={setOptions} onExtras={setExtras} />
      <pre className={styles['code']}>{code}</pre>
      <CopyRow key={code} {...{ code, note, address }} />
    </Dialog>
  )
}

interface CopyRowProps {
  readonly code: string
  readonly note: string | undefined
  readonly address: string
}

function CopyRow({ code, note, address }: CopyRowProps) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none')
  return (
    <div className={styles['copy']}>
      <CopyButton
        tone="primary"
        copied={() => code}
        confirmation={text.copied}
        onCopied={() => setOutcome('copied')}
        onRefused={() => {
          setOutcome('refused')
          announce(text.notCopied)
        }}
      >
        {text.copy}
      </CopyButton>
      <ButtonLink href={address} target="_blank" rel="noopener">
        {text.preview} <ExternalIcon />
      </ButtonLink>
      <span className={styles['note']}>
        {outcome === 'none' && note}
        {outcome === 'copied' && text.paste}
        {outcome === 'refused' && text.notCopied}
      </span>
    </div>
  )
}
