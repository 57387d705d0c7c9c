const lanes = [
  [0, 1],
  [1, 1],
  [2, 0],
] as const

/** Chunks on their way from the queue to three workers and into the results: the card's drawing. */
export function Picture() {
  return (
    <svg viewBox="0 0 220 116" width="220" height="116" aria-hidden="true">
      {[0, 1, 2].map((row) => (
        <rect
          key={row}
          x="14"
          y={22 + 27 * row}
          width="36"
          height="19"
          rx="4"
          fill="var(--gold-tint)"
          stroke="var(--gold-edge)"
        />
      ))}
      {lanes.map(([row, full]) => (
        <g key={row}>
          <rect x="70" y={20 + 27 * row} width="80" height="23" rx="4" fill="none" stroke="var(--line-strong)" />
          <rect x="76" y={25 + 27 * row} width="22" height="13" rx="2" fill={`var(--p${row + 1})`} />
          <rect
            x="102"
            y={25.5 + 27 * row}
            width="21"
            height="12"
            rx="2"
            fill={full ? `var(--p${row + 1})` : 'none'}
            stroke={`var(--p${row + 1})`}
          />
        </g>
      ))}
      {[0, 1, 2, 3, 4, 5].map((slot) => (
        <rect
          key={slot}
          x={170 + 20 * (slot % 2)}
          y={22 + 27 * Math.floor(slot / 2)}
          width="16"
          height="19"
          rx="3"
          fill={slot < 3 ? 'var(--inset)' : 'none'}
          stroke="var(--line-strong)"
        />
      ))}
    </svg>
  )
}
