import styles from '../Pool.module.css'

/** Holds the place of a view that is being loaded. */
export function ViewOutline() {
  return <div className={styles['outline']} aria-busy="true" />
}
