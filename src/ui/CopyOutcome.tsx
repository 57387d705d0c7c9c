import styles from './CopyOutcome.module.css'
import { CornerNotice } from './CornerNotice.tsx'
import { Dialog } from './Dialog.tsx'
import { text } from './text/blocks.ts'

/** What became of a press: copied for the nth time, or a link that the browser did not allow to be copied. */
export type Copied = { readonly times: number } | { readonly refused: string }

interface CopyOutcomeProps {
  readonly outcome: Copied
  /** What the link brings back. */
  readonly opens: string
  onClose(): void
}

/** Says that a link is copied, anew at every press, or shows it to be copied by hand. */
export function CopyOutcome({ outcome, opens, onClose }: CopyOutcomeProps) {
  if ('times' in outcome) {
    return (
      <CornerNotice key={outcome.times} tone="ok" title={text.linkCopied} onDismiss={onClose}>
        {opens}
      </CornerNotice>
    )
  }
  return (
    <Dialog open title={text.copyByHand} onClose={onClose}>
      <label className={styles['field']}>
        {text.copyRefused}
        <textarea readOnly rows={4} value={outcome.refused} onFocus={({ currentTarget }) => currentTarget.select()} />
      </label>
    </Dialog>
  )
}
