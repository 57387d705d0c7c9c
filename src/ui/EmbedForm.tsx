import { useState } from 'react'
import { Button } from './Button.tsx'
import { copyText } from './copy-text.ts'
import { Dialog } from './Dialog.tsx'
import styles from './EmbedForm.module.css'
import { embedCode } from './embed-code.ts'
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

/** The HTML that puts an exhibit into a course page, to copy. */
export function EmbedForm({ open, onClose, pages, note }: EmbedFormProps) {
  const [width, setWidth] = useState<number | null>(720)
  const [chosen, setChosen] = useState(0)
  const page = pages[chosen] ?? pages[0]
  if (page === undefined) return null
  const title = `${page.title}: Parallelism playground`
  const code = embedCode({ address: page.address, title, width, height: 520 })
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
      <pre className={styles['code']}>{code}</pre>
      <CopyRow key={code} code={code} note={note} />
    </Dialog>
  )
}

function CopyRow({ code, note }: { readonly code: string; readonly note: string | undefined }) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none')
  const copy = async () => setOutcome((await copyText(code)) ? 'copied' : 'refused')
  return (
    <div className={styles['copy']}>
      <Button tone="primary" onClick={() => void copy()}>
        Copy code
      </Button>
      <span className={styles['note']} role="status">
        {outcome === 'copied' && <CheckIcon />}
        {outcome === 'none' && note}
        {outcome === 'copied' && 'Copied. Paste it into the HTML of your page.'}
        {outcome === 'refused' && 'The browser did not allow copying. Select the code above and copy it.'}
      </span>
    </div>
  )
}
