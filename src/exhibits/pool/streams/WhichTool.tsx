import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { ProseTable } from '../lesson/ProseTable.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { alternatives, comparison, cons, pros } from './text/tools.ts'
import { text } from './text/which-tool.ts'
import type { ViewProps } from './view-props.ts'

/** What to use when: map and apply_async, Pool and its alternatives. */
export default function whichTool({ page, model, snapshot, tabs }: ViewProps) {
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      title={text.title}
      sentence={text.sentence}
      name={text.part}
      context={text.context}
      side={<ThenNow items={text.notes} />}
    >
      <ProseTable caption={text.comparison} headings={['', 'map', 'apply_async']} rows={comparison} />
      <div className={styles['two']}>
        <List title={text.pros} items={pros} />
        <List title={text.cons} items={cons} />
      </div>
      <ProseTable caption={text.alternatives} headings={[text.tool, text.fitsWhen, text.mind]} rows={alternatives} />
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
