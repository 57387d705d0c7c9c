import type { CSSProperties } from 'react'
import styles from './Wires.module.css'
import type { WireView } from './wires.ts'

/** What the memory column measures, in CSS pixels: see MemoryColumn.module.css. */
const column = 236
const [one, many] = [
  { width: 124, middle: 82, high: 0 },
  { width: 88, middle: 65, high: 81 },
]
const gap = 14

/** From the edge of the memory column to a cell: two cells stand in a row, a last one alone in its middle. */
function placeOf({ place, of }: WireView, side: 'left' | 'right'): { readonly reach: number; readonly y: number } {
  const { width, middle, high } = of === 1 ? one : many
  const alone = of === 1 || (place === of - 1 && of % 2 === 1)
  const inRow = alone ? 1 : 2
  const margin = (column - inRow * width - (inRow - 1) * gap) / 2
  const before = alone ? 0 : side === 'left' ? place % 2 : 1 - (place % 2)
  return { reach: margin + before * (width + gap), y: middle + Math.floor(place / 2) * high }
}

interface WiresProps {
  readonly wires: readonly WireView[]
  /** On which side of the memory the process stands, where there are two. */
  readonly side: 'left' | 'right'
}

/** An arrow between a process and each cell that its last step touched. The log says the same in words. */
export function Wires({ wires, side }: WiresProps) {
  return wires.map((wire) => {
    const { reach, y } = placeOf(wire, side)
    const style = { '--reach': `${reach}px`, '--y': `${y}px` } as CSSProperties
    return (
      <span
        key={wire.slot}
        className={styles['wire']}
        style={style}
        data-wire={wire.way}
        data-side={side}
        data-tight={reach < 50}
        aria-hidden="true"
      >
        <span>
          {wire.label}
          <span className={styles['name']}> {wire.name}</span>
        </span>
      </span>
    )
  })
}
