import styles from './CornerNotice.module.css'
import { Notice, type NoticeProps } from './Notice.tsx'

/** A notice above the page, in its corner, so that nothing moves when it comes and goes. */
export function CornerNotice(props: NoticeProps) {
  return (
    <div className={styles['place']}>
      <Notice {...props} />
    </div>
  )
}
