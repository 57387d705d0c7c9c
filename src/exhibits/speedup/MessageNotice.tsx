import { assertNever } from '#base'
import { Button, Notice } from '#ui'
import styles from './MessageNotice.module.css'
import type { SpeedupModel } from './model.ts'
import type { Message } from './snapshot.ts'
import { text } from './text/lab.ts'

interface MessageNoticeProps {
  readonly model: SpeedupModel
  readonly message: Message
  /** An earlier measurement is on the page. */
  readonly kept: boolean
}

/** What happened once and wants to be said, seen on every view of the page. */
export default function MessageNotice(props: MessageNoticeProps) {
  return (
    <div className={styles['message']}>
      <MessageText {...props} />
    </div>
  )
}

function MessageText({ model, message, kept }: MessageNoticeProps) {
  const dismiss = (): void => model.say(null)
  switch (message.about) {
    case 'link-copied':
      return (
        <Notice tone="ok" title={text.linkCopied} announce onDismiss={dismiss}>
          {text.linkOpens}
        </Notice>
      )
    case 'link-refused':
      return (
        <Notice tone="warn" title={text.copyRefused} announce onDismiss={dismiss}>
          {text.copyFromHere} <span className={styles['address']}>{message.text}</span>
        </Notice>
      )
    case 'link-problems':
      return (
        <Notice tone="warn" title={text.linkProblems} announce onDismiss={dismiss}>
          {message.text}
        </Notice>
      )
    case 'file-refused':
      return (
        <Notice tone="bad" title={text.fileRefused} announce onDismiss={dismiss}>
          {text.stillHere(message.text)}
        </Notice>
      )
    case 'cancelled-empty':
      return (
        <Notice title={text.cancelled} announce onDismiss={dismiss}>
          {kept ? text.stillHere(message.text) : text.nothingMeasured(message.text)}
        </Notice>
      )
    case 'failed-empty':
      return (
        <Notice
          tone="bad"
          title={text.runFailed}
          announce
          onDismiss={dismiss}
          actions={<Button onClick={() => void model.run()}>{text.runAgain}</Button>}
        >
          {kept ? text.stillHere(message.text) : message.text}
        </Notice>
      )
    default:
      return assertNever(message)
  }
}
