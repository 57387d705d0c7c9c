/** The mark: two lanes of a schedule. */
export function Mark() {
  return (
    <svg width="30" height="18" viewBox="0 0 30 18" aria-hidden="true" focusable="false">
      <g fill="var(--p1)">
        <rect x="0" y="1" width="8" height="7" rx="1.5" />
        <rect x="18" y="1" width="4" height="7" rx="1.5" />
      </g>
      <g fill="var(--p2)">
        <rect x="9" y="10" width="8" height="7" rx="1.5" />
        <rect x="23" y="10" width="7" height="7" rx="1.5" />
      </g>
    </svg>
  )
}
