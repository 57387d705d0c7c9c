import type { ReactNode } from 'react'
import type { Ms } from '#base'
import { type Phase, PhaseSwatch } from '../PhasePatterns.tsx'
import styles from './phases.module.css'
import { type PhaseTimes, phaseNames, runPhases, timeInside } from './phases.ts'
import { text } from './text.ts'

function Row(props: { readonly phase: Phase; readonly time: string; readonly share: ReactNode }): ReactNode {
  return (
    <tr data-phase={props.phase}>
      <th scope="row">
        <span>
          <PhaseSwatch phase={props.phase} />
          {phaseNames[props.phase]}
        </span>
      </th>
      <td>
        <bdi dir="ltr">{props.time}</bdi>
      </td>
      <td>{props.share}</td>
    </tr>
  )
}

/**
 * The phases of one run with their time over all workers and their share of workers × wall time; starting the workers
 * stands apart, because it happens before the run. The rows are there before the numbers. Needs `PhasePatterns`.
 */
export function PhaseTable(props: {
  readonly times: PhaseTimes | null
  readonly formatTime: (time: Ms) => string
}): ReactNode {
  const { times, formatTime } = props
  const total = times ? timeInside(times) : 0
  const percent = (time: Ms): string => (total > 0 ? `${Math.round((100 * time) / total)}%` : '–')
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{text.phase}</th>
          <th scope="col">{text.timeOfAll}</th>
          <th scope="col">{text.share}</th>
        </tr>
      </thead>
      <tbody>
        {runPhases.map((phase) => (
          <Row
            key={phase}
            phase={phase}
            time={times ? formatTime(times[phase]) : '–'}
            share={<b>{times ? percent(times[phase]) : '–'}</b>}
          />
        ))}
      </tbody>
      <tbody>
        <Row phase="start" time={times ? formatTime(times.start) : '–'} share={<small>{text.before}</small>} />
      </tbody>
    </table>
  )
}
