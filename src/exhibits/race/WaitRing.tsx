import { ProcessMark, processTone } from '#ui'
import { nameOf } from './names.ts'
import type { Stage } from './stage.ts'
import styles from './WaitRing.module.css'
import type { Waiting } from './waiting.ts'

const [width, height, across, down] = [208, 104, 78, 34] as const
/** How much of the ellipse a process takes at its place, in radians. */
const taken = 0.42

const at = (angle: number) => ({
  x: width / 2 + across * Math.cos(angle),
  y: height / 2 + down * Math.sin(angle),
})

interface WaitRingProps {
  readonly stage: Stage
  readonly ring: readonly Waiting[]
}

/** "philosopher1" has no room in a ring. */
const shortName = (name: string): string => (name.length > 3 ? `${name.slice(0, 1)}${name.slice(-1)}` : name)

/** Who waits for whom, as a ring: an arrow to the process that holds what is wanted. The list beside it says the same. */
export function WaitRing({ stage, ring }: WaitRingProps) {
  const turn = (2 * Math.PI) / ring.length
  return (
    <svg className={styles['ring']} viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <marker id="race-wait" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="8" markerHeight="8" orient="auto">
        <path d="M0 0l8 4-8 4z" className={styles['head']} />
      </marker>
      {ring.map(({ pid, wanted }, place) => {
        const angle = Math.PI + place * turn
        const [from, to, middle] = [at(angle + taken), at(angle + turn - taken), at(angle + turn / 2)]
        const node = at(angle)
        return (
          <g key={pid} className={processTone(pid)}>
            <path
              d={`M${from.x} ${from.y}A${across} ${down} 0 0 1 ${to.x} ${to.y}`}
              className={styles['wants']}
              markerEnd="url(#race-wait)"
            />
            <text x={middle.x} y={middle.y + 4} className={styles['wanted']}>
              {wanted}
            </text>
            <ProcessMark slot={pid} x={node.x - 18} y={node.y - 7} />
            <text x={node.x} y={node.y + 4} className={styles['name']}>
              {shortName(nameOf(stage, pid))}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
