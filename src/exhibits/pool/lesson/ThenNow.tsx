import styles from './ThenNow.module.css'
import { notesText as text } from './text.ts'

/** What the notes say, and what holds today. */
export interface ThenNowItem {
  readonly lecture: string
  readonly today: string
}

/** Where the notes are outdated or simplified. The place in the list is the key: the list never changes. */
export function ThenNow({ items }: { readonly items: readonly ThenNowItem[] }) {
  return (
    <section aria-label={text.label}>
      <dl className={styles['thenNow']}>
        {items.map(({ lecture, today }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <div key={index}>
            <dt>{text.lecture}</dt>
            <dd>{lecture}</dd>
            <dt>{text.today}</dt>
            <dd>{today}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
