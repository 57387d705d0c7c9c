const lanes = ['0011', '1100'] as const

/** Two lanes whose turns interleave: the card's drawing. */
export function Picture() {
  return (
    <svg viewBox="0 0 220 116" width="220" height="116" aria-hidden="true">
      {lanes.flatMap((lane, row) =>
        [...`${lane}01`].map((mine, slot) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a drawing that never changes
            key={`${row}${slot}`}
            x={14 + 33 * slot}
            y={22 + 40 * row}
            width="29"
            height="32"
            rx="4"
            fill={mine === '0' ? 'none' : `var(--p${row + 1})`}
            stroke="var(--line)"
          />
        )),
      )}
    </svg>
  )
}
