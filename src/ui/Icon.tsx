import type { ReactNode } from 'react'

/** What an icon takes: its size in CSS pixels. Icons are decorative; the words stand beside them or in a label. */
export interface IconProps {
  readonly size?: number
}

/** The pen of the outlined icons. */
export const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const

interface SvgProps extends IconProps {
  /** The side of the square that the paths are drawn in; also the size when none is asked for. */
  readonly box: number
  readonly children: ReactNode
}

/** The frame of every icon. The icons are in files by what they are for, so that the shell takes only its own. */
export function Svg({ box, size = box, children }: SvgProps) {
  return (
    <svg viewBox={`0 0 ${box} ${box}`} width={size} height={size} aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}
