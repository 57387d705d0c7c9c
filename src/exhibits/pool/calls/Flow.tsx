import { classNames } from '#ui'
import styles from './Flow.module.css'
import type { FlowProps } from './flow-props.ts'
import { Lanes } from './Lanes.tsx'
import { ParentBox } from './ParentBox.tsx'
import { Results } from './Results.tsx'

/** From the parent's queue through the workers into the results. */
export function Flow(props: FlowProps) {
  return (
    <div className={classNames(styles['flow'], props.embedded && styles['embedded'])}>
      <ParentBox {...props} />
      <Arrow />
      <Lanes {...props} />
      <Arrow />
      <Results {...props} />
      <div className={styles['travel']} data-travel aria-hidden="true" />
    </div>
  )
}

function Arrow() {
  return (
    <div className={styles['arrow']}>
      <svg
        width="14"
        height="10"
        viewBox="0 0 14 10"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        <path d="M1 5h11M8.500 1.500L12 5l-3.500 3.500" />
      </svg>
    </div>
  )
}
