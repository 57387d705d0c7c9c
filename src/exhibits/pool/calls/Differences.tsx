import { differencesFromCPython } from '#multiprocessing'
import { ProseTable } from '../lesson/ProseTable.tsx'
import styles from './EventLog.module.css'

/** Where our Pool is not CPython's: what the library says of itself. */
export function Differences() {
  return (
    <details className={styles['log']}>
      <summary>Where our own Pool differs from CPython’s</summary>
      <ProseTable
        caption="Differences between this Pool and CPython’s"
        hideCaption
        headings={['', 'Here', 'In CPython']}
        rows={differencesFromCPython.map(({ topic, here, cpython }) => [topic, here, cpython] as const)}
      />
    </details>
  )
}
