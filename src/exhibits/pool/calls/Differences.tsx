import { differencesFromCPython } from '#multiprocessing'
import { ProseTable } from '../lesson/ProseTable.tsx'
import styles from './EventLog.module.css'
import { text } from './text/below-code.ts'

/** Where our Pool is not CPython's: what the library says of itself. */
export function Differences() {
  return (
    <details className={styles['log']}>
      <summary>{text.differences.summary}</summary>
      <ProseTable
        caption={text.differences.caption}
        hideCaption
        headings={text.differences.headings}
        rows={differencesFromCPython.map(({ topic, here, cpython }) => [topic, here, cpython] as const)}
      />
    </details>
  )
}
