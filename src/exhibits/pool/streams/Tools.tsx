import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { ProseTable } from '../lesson/ProseTable.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { alternatives, comparison, cons, pros } from './tools.ts'
import type { ViewProps } from './view-props.ts'

/** What to use when: map and apply_async, Pool and its alternatives. */
export default function tools({ page, model, snapshot, tabs }: ViewProps) {
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      title="Pool is for many independent tasks that compute"
      sentence="For anything else there is a tool that fits better: here is which, and how the calls of a Pool differ."
      name="Streams"
      context="Which tool when"
      side={<ThenNow items={notes} />}
    >
      <ProseTable caption="map and apply_async" headings={['', 'map', 'apply_async']} rows={comparison} />
      <div className={styles['two']}>
        <List title="For a Pool" items={pros} />
        <List title="Against it" items={cons} />
      </div>
      <ProseTable caption="Alternatives" headings={['Tool', 'Fits when', 'Mind']} rows={alternatives} />
    </LessonFrame>
  )
}

function List({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  return (
    <section className={styles['box']} aria-label={title}>
      <h3>{title}</h3>
      <ul className={styles['plain']}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )
}

const notes = [
  {
    lecture: 'map is like the built-in map, but parallel; apply_async does not block.',
    today: 'Step through both in the part Calls: the parent’s lane shows when it is blocked and when it is free.',
  },
  {
    lecture: 'Pool has four map-like methods: map, imap, imap_unordered, starmap.',
    today:
      'Today also map_async, starmap_async, apply and apply_async. They differ in how work is cut and when results reach the caller.',
  },
  {
    lecture: 'Uses: image analysis over a large data set, Monte Carlo simulations.',
    today: 'Both are workloads of the Speedup exhibit, next to word counts, primes and waits: many independent tasks.',
  },
  {
    lecture: 'In an interview: explain the benefits, compare map and apply_async.',
    today: 'Add what is measured: when it does not pay. Small tasks cost more to hand out than to compute.',
  },
]
