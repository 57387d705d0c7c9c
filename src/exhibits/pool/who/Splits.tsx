import type { CSSProperties } from 'react'
import { classNames, processTone } from '#ui'
import lesson from '../lesson/lesson.module.css'
import type { RecordOf } from '../lesson/script.ts'
import { splitWords } from './findings.ts'
import { owners, splitOf } from './programs.ts'
import styles from './Splits.module.css'
import type { scripts } from './scripts.ts'
import { text } from './text/splits.ts'

interface SplitsProps {
  readonly runs: readonly RecordOf<typeof scripts, 'squares'>[]
  readonly workers: number
  readonly items: number
}

/** More would push what follows off the screen. */
const mostRows = 12

/** One row a run: who computed each item, and the split that it makes. */
export function Splits({ runs, workers, items }: SplitsProps) {
  const shown = runs.slice(-mostRows)
  return (
    <section className={lesson['main']} aria-label={text.label}>
      <h2>{text.title}</h2>
      <ol className={styles['rows']} style={{ '--rows': mostRows } as CSSProperties}>
        {shown.length === 0 && <li className={lesson['note']}>{text.empty}</li>}
        {shown.map(({ id, result }) => {
          const split = splitOf(result.chunks, workers)
          return (
            <li key={id} className={styles['run']}>
              <span className={styles['items']} aria-hidden="true">
                {owners(result.chunks, items).map((slot, place) => (
                  <span
                    // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place
                    key={place}
                    className={classNames(
                      lesson['cell'],
                      slot !== null && lesson['solid'],
                      slot !== null && processTone(slot),
                    )}
                  >
                    {slot === null ? '' : slot + 1}
                  </span>
                ))}
              </span>
              <b>{splitWords(split)}</b>
              <span className={lesson['kind']}>{text.sum(result.total)}</span>
            </li>
          )
        })}
      </ol>
      <p className={lesson['kind']}>{text.source}</p>
    </section>
  )
}
