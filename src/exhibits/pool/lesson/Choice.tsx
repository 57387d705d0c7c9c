import { type Option, Segmented, Select } from '#ui'
import styles from './lesson.module.css'

interface ChoiceProps<T> {
  readonly label: string
  readonly options: readonly Option<T>[]
  readonly value: T
  onChange(value: T): void
}

/** One of a few: side by side where there is room, a list on a phone. */
export function Choice<T>(props: ChoiceProps<T>) {
  return (
    <>
      <div className={styles['wideOnly']}>
        <Segmented {...props} />
      </div>
      <div className={styles['narrowOnly']}>
        <Select {...props} />
      </div>
    </>
  )
}
