import { Suspense, use } from 'react'
import type { Exhibit, Shortcut } from '#exhibits'
import { Dialog } from '#ui'
import { aboutExhibit } from './about.ts'
import styles from './ShortcutsDialog.module.css'

const everywhere: readonly Shortcut[] = [
  { keys: ['Tab'], does: 'go to the next control' },
  { keys: ['←', '→', '↑', '↓'], does: 'move in a list, a slider or a chart' },
  { keys: ['Home', 'End'], does: 'go to its first or last entry' },
  { keys: ['Esc'], does: 'close a dialog or a menu' },
  { keys: ['?'], does: 'show these shortcuts' },
]

/** What the dialog takes. */
export interface ShortcutsDialogProps {
  readonly open: boolean
  onClose(): void
  readonly exhibit: Exhibit | undefined
}

/** The keys that act here: the exhibit's own first, then those that act everywhere. */
export function ShortcutsDialog({ open, onClose, exhibit }: ShortcutsDialogProps) {
  return (
    <Dialog open={open} title="Keyboard shortcuts" onClose={onClose}>
      <Suspense>
        {exhibit && <ExhibitKeys exhibit={exhibit} />}
        <Keys title="Everywhere" shortcuts={everywhere} />
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
