import { assertNever } from '#base'
import { Button, CornerNotice } from '#ui'
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
export default function MessageNotice({ model, message, kept }: MessageNoticeProps) {
  const dismiss = (): void => model.say(null)
  switch (message.about) {
    case 'link-problems':
      return (
        <CornerNotice tone="warn" title={text.linkProblems} announce onDismiss={dismiss}>
          {message.text}
        </CornerNotice>
      )
    case 'file-refused':
      return (
        <CornerNotice tone="bad" title={text.fileRefused} announce onDismiss={dismiss}>
          {text.stillHere(message.text)}
        </CornerNotice>
      )
    case 'cancelled-empty':
      return (
        <CornerNotice title={text.cancelled} announce onDismiss={dismiss}>
          {kept ? text.stillHere(message.text) : text.nothingMeasured(message.text)}
        </CornerNotice>
      )
    case 'failed-empty':
      return (
        <CornerNotice
          tone="bad"
          title={text.runFailed}
          announce
          onDismiss={dismiss}
          actions={<Button onClick={() => void model.run()}>{text.runAgain}</Button>}
        >
          {kept ? text.stillHere(message.text) : message.text}
        </CornerNotice>
      )
    default:
      return assertNever(message.about)
  }
}
