import { memo } from 'react'
import { classNames } from './class-names.ts'
import styles from './ProcessGlyph.module.css'

const shapes = [
  <circle key="circle" cx="7" cy="7" r="5.5" />,
  <rect key="square" x="2" y="2" width="10" height="10" rx="1" />,
  <path key="triangle" d="M7 1.3L13 12.5H1z" />,
  <path key="diamond" d="M7 .5l6.5 6.5L7 13.5.5 7z" />,
] as const

/**
 * The class that sets a process's colours on an element: `--c` mark, `--on` text on the mark, `--ct` text, `--tint`.
 * @param slot the place of the worker or process, from 0; colours repeat after four and end after eight
 */
export function processTone(slot: number): string {
  return classNames(slot >= 0 && slot < 8 ? styles[`tone${slot % 4}`] : styles['plain'])
}

/** What a glyph takes. */
export interface ProcessGlyphProps {
  /** The place of the worker or process, from 0. */
  readonly slot: number
  /** Words beside the shape: "W1". Past eight slots the words alone tell the workers apart. */
  readonly label?: string
}

/** Which process: a shape, a colour and a number. Slots 5 to 8 are hollow; past 8 there is ink and the number. */
export const ProcessGlyph = memo(({ slot, label }: ProcessGlyphProps) => (
  <span className={classNames(styles['glyph'], processTone(slot))}>
    <ProcessMark slot={slot} />
    {label}
  </span>
))

/** The shape alone, to stand in HTML or, with `x` and `y`, inside another drawing. Decorative. */
export function ProcessMark({
  slot,
  x,
  y,
  size = 14,
}: {
  readonly slot: number
  readonly x?: number
  readonly y?: number
  readonly size?: number
}) {
  const look = slot < 4 ? styles['solid'] : styles['hollow']
  return (
    <svg
      viewBox="0 0 14 14"
      x={x}
      y={y}
      width={size}
      height={size}
      className={classNames(look, processTone(slot))}
      aria-hidden="true"
      focusable="false"
    >
      {slot < 8 ? (
        shapes[slot % 4]
      ) : (
        <text x="7" y="11" textAnchor="middle" className={styles['number']}>
          {slot + 1}
        </text>
      )}
    </svg>
  )
}
