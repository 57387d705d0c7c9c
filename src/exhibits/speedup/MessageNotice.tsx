import { assertNever } from '#base'
import { Button, Notice } from '#ui'
import styles from './MessageNotice.module.css'
import type { SpeedupModel } from './model.ts'
import type { Message } from './snapshot.ts'

/** What happened once and wants to be said, seen on every view of the page. */
export default function MessageNotice(props: { readonly model: SpeedupModel; readonly message: Message }) {
  return (
    <div className={styles['message']}>
      <MessageText {...props} />
    </div>
  )
}

function MessageText({ model, message }: { readonly model: SpeedupModel; readonly message: Message }) {
  const dismiss = (): void => model.say(null)
  switch (message.about) {
    case 'link-copied':
      return (
        <Notice tone="ok" title="Link copied" announce onDismiss={dismiss}>
          It opens this workload, these settings and these points.
        </Notice>
      )
    case 'link-refused':
      return (
        <Notice tone="warn" title="The browser did not allow copying" announce onDismiss={dismiss}>
          Copy the link from here: <span className={styles['address']}>{message.text}</span>
        </Notice>
      )
    case 'link-problems':
      return (
        <Notice tone="warn" title="Part of the link could not be used" announce onDismiss={dismiss}>
          {message.text}
        </Notice>
      )
    case 'file-refused':
      return (
        <Notice tone="bad" title="The file could not be opened" announce onDismiss={dismiss}>
          {message.text} What was shown is still here.
        </Notice>
      )
    case 'cancelled-empty':
      return (
        <Notice title="Cancelled" announce onDismiss={dismiss}>
          {message.text} Nothing was measured yet.
        </Notice>
      )
    case 'failed-empty':
      return (
        <Notice
          tone="bad"
          title="The run failed"
          announce
          onDismiss={dismiss}
          actions={<Button onClick={() => void model.run()}>Run again</Button>}
        >
          {message.text}
        </Notice>
      )
    default:
      return assertNever(message)
  }
}
