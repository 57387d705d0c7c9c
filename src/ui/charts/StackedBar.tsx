import type { ReactNode } from 'react'
import type { Ms } from '#base'
import { phaseFill, phaseStroke } from '../PhasePatterns.tsx'
import { stackedPieces } from './bar-widths.ts'
import styles from './phases.module.css'
import { type PhaseTimes, phaseNames } from './phases.ts'
import { useSize } from './use-size.ts'

const height = 22

/**
 * Where the time of one run went, as one bar: the phases that add up to workers × wall time, and after a gap on the same
 * scale what starting the workers took. An empty track while `times` is null. Needs `PhasePatterns` on the page.
 * @param props.label the sentence that a screen reader hears in place of the picture
 */
export function StackedBar(props: {
  readonly times: PhaseTimes | null
  readonly label: string
  readonly formatTime: (time: Ms) => string
}): ReactNode {
  const { ref, size } = useSize<HTMLDivElement>()
  const pieces = size && props.times ? stackedPieces(props.times, size.width - 1) : []
  return (
    <div ref={ref} className={styles['stack']} role="img" aria-label={props.label} data-empty={props.times === null}>
      {size && (
        <svg width={size.width} height={height} aria-hidden="true">
          {pieces.map(({ phase, time, x, width }) => (
            <g key={phase}>
              {phase === 'idle' ? (
                <path className={styles['idleLine']} d={`M${x + 0.5} ${height / 2}h${width}`} />
              ) : (
                <rect
                  fill={phaseFill[phase]}
                  stroke={phaseStroke[phase]}
                  x={x + 0.5}
                  y={1}
                  width={width}
                  height={height - 2}
                  rx={Math.min(1.5, width / 2)}
                />
              )}
              <title>{`${phaseNames[phase]} ${props.formatTime(time)}`}</title>
            </g>
          ))}
        </svg>
      )}
    </div>
  )
}
