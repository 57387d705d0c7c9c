import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Announcer } from './Announcer.tsx'
import { Button } from './Button.tsx'
import { classNames } from './class-names.ts'
import styles from './Dialog.module.css'
import { CloseIcon } from './FrameIcons.tsx'
import { text } from './text/blocks.ts'

/** What a dialog takes. */
export interface DialogProps {
  readonly open: boolean
  readonly title: string
  /** Called for Esc, the close button and a press beside the dialog. */
  onClose(): void
  readonly children: ReactNode
  /** The buttons at the end. */
  readonly actions?: ReactNode
  /** `sheet` lies at the bottom edge of a phone; `wide` takes up to 640 px. */
  readonly shape?: 'regular' | 'wide' | 'sheet'
}

/** A modal dialog: the native one, so that focus stays inside and returns to where it was. */
export function Dialog({ open, title, onClose, children, actions, shape = 'regular' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  // Being modal is a method of the element and not an attribute.
  useEffect(() => {
    const element = dialog.current
    if (open && element?.open === false) element.showModal()
    if (!open && element?.open === true) element.close()
  }, [open])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the press beside the dialog has Esc as its key
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={classNames(styles['dialog'], styles[shape])}
      onClose={() => open && onClose()}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      {open && (
        <div className={styles['inside']}>
          <div className={styles['head']}>
            <h2 id={titleId}>{title}</h2>
            <Button tone="quiet" label={text.close} icon={<CloseIcon />} onClick={onClose} />
          </div>
          {children}
          {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
          {/* What stands outside of a modal dialog is not heard. */}
          <Announcer />
        </div>
      )}
    </dialog>
  )
}
