import type { ReactNode } from 'react'
import { guessCurve } from './chart-geometry.ts'
import { bandReach, pendingSpeedup } from './chart-obstacles.ts'
import styles from './charts.module.css'
import { textWidth } from './label-placement.ts'
import type { SpeedupChartProps } from './speedup-data.ts'
import { type PlacedLabel, speedupLabels } from './speedup-labels.ts'
import type { SpeedupView } from './speedup-view.ts'
import { text } from './text.ts'

interface Marked {
  readonly props: SpeedupChartProps
  readonly view: SpeedupView
}

const diamond = 'M0-7l7 7-7 7-7-7z'

function Label({ label }: { readonly label: PlacedLabel }): ReactNode {
  const turn = label.angle === undefined ? undefined : `rotate(${label.angle} ${label.x} ${label.y})`
  return (
    <text className={styles[label.tone]} x={label.x} y={label.y} textAnchor={label.anchor} transform={turn}>
      {label.text}
    </text>
  )
}

/** The title and the scale of the efficiency panel, and what it says while it is empty. */
function EfficiencyWords({ props, view }: Marked): ReactNode {
  const { layout, efficiencyY } = view
  if (!layout.efficiency || !efficiencyY) return null
  const empty = props.emptyEfficiency ?? text.efficiencyEmpty
  const cpu = view.scales.x(props.cpus)
  const [from, to] = cpu - layout.left > layout.right - cpu ? [layout.left, cpu] : [cpu, layout.right]
  const beside = to - from > textWidth(empty)
  const title = layout.efficiency.top - 12
  return (
    <>
      <text className={styles['strong']} x={layout.left} y={title}>
        {text.efficiency}
      </text>
      <text className={styles['faint']} x={layout.left + textWidth(text.efficiency) + 8} y={title}>
        {text.efficiencyIs}
      </text>
      {[0, 0.5, 1].map((share) => (
        <text key={share} className={styles['scale']} x={layout.left - 8} y={efficiencyY(share) + 4} textAnchor="end">
          {share === 1 ? '100%' : share * 100}
        </text>
      ))}
      {props.points.length === 0 && (
        <text
          className={styles[beside ? 'faint' : 'clear']}
          x={beside ? (from + to) / 2 : (layout.left + layout.right) / 2}
          y={efficiencyY(0.5) - 6}
          textAnchor="middle"
        >
          {empty}
        </text>
      )}
    </>
  )
}

/** The guess: while it is made, a band with a curve; later a diamond with the gap to what was measured. */
function Guess({ props, view }: Marked): ReactNode {
  const { guess } = props
  if (!guess) return null
  const { scales, layout } = view
  const x = scales.x(guess.workers)
  const y = scales.y(guess.speedup)
  const measured = props.points.find((point) => point.workers === guess.workers)
  if (props.onGuess) return <GuessBandMarks view={view} guess={guess} />
  const gap = measured ? scales.y(measured.speedup) : y
  const down = gap > y
  const from = y + (down ? 10 : -10)
  const to = gap + (down ? -7 : 7)
  return (
    <g className={styles['guessMarks']}>
      {measured && (down ? to > from : to < from) && (
        <path className={styles['gap']} data-down={down} d={`M${x} ${from}V${to}`} />
      )}
      <path className={styles['diamond']} d={diamond} transform={`translate(${x} ${Math.min(y, layout.bottom)})`} />
    </g>
  )
}

function GuessBandMarks({
  view,
  guess,
}: {
  readonly view: SpeedupView
  readonly guess: { workers: number; speedup: number }
}): ReactNode {
  const { scales, layout } = view
  const { top, bottom } = layout.speedup
  const x = scales.x(guess.workers)
  const y = scales.y(guess.speedup)
  const reach = bandReach(view)
  const curve = guessCurve(guess.workers, guess.speedup).map(
    (at) => `${scales.x(at.workers).toFixed(1)} ${scales.y(at.speedup).toFixed(1)}`,
  )
  const wordsBelow = y + 52 < bottom
  return (
    <g className={styles['guessMarks']}>
      {curve.length > 0 && <path className={styles['curve']} d={`M${curve.join('L')}`} />}
      <rect className={styles['band']} x={x - reach} y={top} width={2 * reach} height={bottom - top} rx={6} />
      {curve.length > 0 && <path className={styles['curve']} d={`M${curve.slice(-3).join('L')}`} />}
      <path
        className={styles['arrow']}
        d={`M${x - 4} ${y - 23}l4-6 4 6z`}
        visibility={y - 30 > top ? 'visible' : 'hidden'}
      />
      <path
        className={styles['arrow']}
        d={`M${x - 4} ${y + 23}l4 6 4-6z`}
        visibility={y + 30 < bottom ? 'visible' : 'hidden'}
      />
      <path className={styles['diamond']} d={diamond} transform={`translate(${x} ${y}) scale(1.28)`} />
      <text className={styles['guess']} x={x} y={wordsBelow ? y + 50 : y - 38} textAnchor="middle">
        {guess.speedup.toFixed(1)}×
      </text>
    </g>
  )
}

/** Selection, guess, the running round and every word: what changes while Recharts stands still. */
export function SpeedupMarks({ props, view }: Marked): ReactNode {
  const { layout, scales } = view
  const selected = props.points.find((point) => point.workers === props.selected)
  const labels = speedupLabels(view, { ...props, guessing: props.onGuess !== undefined })
  const { pending } = props
  return (
    <svg className={styles['marks']} width={layout.width} height={layout.height} aria-hidden="true">
      <Guess props={props} view={view} />
      {pending && (
        <circle
          className={styles['pending']}
          cx={scales.x(pending.workers)}
          cy={scales.y(pendingSpeedup(props.points, pending.workers))}
          r={props.points.some((point) => point.workers === pending.workers) ? 9 : 6}
        />
      )}
      {selected && (
        <circle className={styles['selected']} cx={scales.x(selected.workers)} cy={scales.y(selected.speedup)} r={6} />
      )}
      <EfficiencyWords props={props} view={view} />
      {labels.map((label) => (
        <Label key={label.id} label={label} />
      ))}
    </svg>
  )
}
