import type { ReactNode } from 'react'
import styles from './charts.module.css'
import type { SpeedupPoint } from './speedup-data.ts'
import type { SpeedupView } from './speedup-view.ts'

/** The speedup of every single round, pale. One path for all of them: a long run has thousands. */
export function RoundDots(props: { readonly points: readonly SpeedupPoint[]; readonly view: SpeedupView }): ReactNode {
  const { x, y } = props.view.scales
  const data = props.points
    .flatMap(({ workers, dots }) =>
      dots.filter((dot) => dot > 0).map((dot) => `M${x(workers).toFixed(1)} ${y(dot).toFixed(1)}h.01`),
    )
    .join('')
  return <path className={styles['rounds']} d={data} />
}
