import { Suspense, use } from 'react'
import type { Exhibit, Shortcut } from '#exhibits'
import { Dialog } from '#ui'
import { aboutExhibit } from './about.ts'
import styles from './ShortcutsDialog.module.css'
import { text } from './text/shortcuts.ts'

/** What the dialog takes. */
export interface ShortcutsDialogProps {
  readonly open: boolean
  onClose(): void
  readonly exhibit: Exhibit | undefined
}

/** The keys that act here: the exhibit's own first, then those that act everywhere. */
export function ShortcutsDialog({ open, onClose, exhibit }: ShortcutsDialogProps) {
  return (
    <Dialog open={open} title={text.title} onClose={onClose}>
      <Suspense>
        {exhibit && <ExhibitKeys exhibit={exhibit} />}
        <Keys title={text.everywhere} shortcuts={text.keys} />
      </Suspense>
    </Dialog>
  )
}

function ExhibitKeys({ exhibit }: { readonly exhibit: Exhibit }) {
  const { shortcuts } = use(aboutExhibit(exhibit))
  return shortcuts && <Keys title={exhibit.title} shortcuts={shortcuts} />
}

function Keys({ title, shortcuts }: { readonly title: string; readonly shortcuts: readonly Shortcut[] }) {
  return (
    <section className={styles['part']}>
      <h3 className={styles['title']}>{title}</h3>
      <dl className={styles['keys']}>
        {shortcuts.map(({ keys, does }) => (
          <div key={does} className={styles['line']}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
