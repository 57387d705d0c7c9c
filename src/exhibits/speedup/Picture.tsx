import styles from './Picture.module.css'

const points = [
  [26, 90],
  [54, 79],
  [82, 69],
  [110, 60],
  [138, 61],
  [166, 60],
  [194, 62],
] as const

/** A curve that follows the ideal and goes flat at the marker: the card's drawing, no measurement. */
export function Picture() {
  return (
    <svg viewBox="0 0 220 116" width="220" height="116" aria-hidden="true" className={styles['picture']}>
      <rect className={styles['past']} x="110" y="6" width="104" height="96" />
      <path className={styles['grid']} d="M14 102.5H214M14 54.5H214" />
      <path className={styles['marker']} d="M110.5 6V102" />
      <path className={styles['ideal']} d="M26 90L196 8" />
      <polyline className={styles['curve']} points={points.map((point) => point.join(',')).join(' ')} />
      {points.map(([x, y]) => (
        <circle key={x} className={styles['point']} cx={x} cy={y} r="4.5" />
      ))}
    </svg>
  )
}
