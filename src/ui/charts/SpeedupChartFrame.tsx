import type { ReactNode, Ref } from 'react'
import styles from './charts.module.css'

/** The box of a speedup chart: as high as the chart at every width, so that nothing moves when the chart arrives. */
export function SpeedupChartFrame(props: {
  readonly showEfficiency: boolean
  readonly boxRef?: Ref<HTMLDivElement>
  readonly children?: ReactNode
}): ReactNode {
  return (
    <div className={styles['frame']}>
      <div ref={props.boxRef} className={styles['box']} data-panels={props.showEfficiency ? 2 : 1}>
        {props.children}
      </div>
    </div>
  )
}
