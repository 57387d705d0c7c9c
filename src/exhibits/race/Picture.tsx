/** Who has each of six turns: the second process reads before the first has written. */
const turns = [0, 1, 0, 0, 1, 1] as const

/** What is in shared memory meanwhile: where it begins, how many turns it lasts, and whether it was lost. */
const values = [
  { from: 0, turns: 3, value: 0, lost: false },
  { from: 3, turns: 2, value: 1, lost: false },
  { from: 5, turns: 1, value: 1, lost: true },
] as const

/** Two lanes whose turns interleave over one memory: the card's drawing. */
export function Picture() {
  return (
    <svg viewBox="0 0 220 116" width="220" height="116" aria-hidden="true">
      {turns.map((process, turn) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a drawing that never changes
          key={turn}
          x={14 + 33 * turn}
          y={10 + 32 * process}
          width="29"
          height="27"
          rx="4"
          fill={`var(--p${process + 1})`}
        />
      ))}
      {values.map(({ from, turns: lasts, value, lost }) => (
        <g key={from}>
          <rect
            x={14.5 + 33 * from}
            y="75.5"
            width={33 * lasts - 5}
            height="26"
            rx="4"
            fill={lost ? 'none' : 'var(--gold)'}
            stroke={lost ? 'var(--bad)' : 'var(--gold-edge)'}
            strokeDasharray={lost ? '3 2' : undefined}
          />
          <text x={24 + 33 * from} y="93" style={{ fill: lost ? 'var(--bad)' : 'var(--gold-on)', fontWeight: 600 }}>
            {value}
          </text>
        </g>
      ))}
    </svg>
  )
}
