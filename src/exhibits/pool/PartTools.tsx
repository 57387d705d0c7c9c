import { Suspense, useState } from 'react'
import { Button, copyText, EmbedDialog, EmbedIcon, LinkIcon, Notice } from '#ui'
import styles from './PartFrame.module.css'
import type { PartFrameProps } from './part-frame-props.ts'
import { text } from './text/frame.ts'

/** What a visitor takes along from any part: a link and an embed, and the part's own tools beside them. */
export default function PartTools({ tools, addressOf, name }: PartFrameProps) {
  const [embedding, setEmbedding] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const copyLink = async (): Promise<void> => {
    const address = addressOf()
    setSaid((await copyText(address)) ? text.linkCopied : address)
  }
  return (
    <>
      <div className={styles['tools']}>
        {tools}
        <Button tone="quiet" icon={<LinkIcon />} onClick={() => void copyLink()}>
          {text.copyLink}
        </Button>
        <Button tone="quiet" icon={<EmbedIcon />} onClick={() => setEmbedding(true)}>
          {text.embed}
        </Button>
      </div>
      {said !== null && (
        <div className={styles['said']}>
          <Notice title={said} announce onDismiss={() => setSaid(null)} />
        </div>
      )}
      <Suspense>
        <EmbedDialog
          open={embedding}
          onClose={() => setEmbedding(false)}
          pages={[{ title: text.embedTitle(name), address: addressOf({ embedded: true }) }]}
          note={text.embedNote}
        />
      </Suspense>
    </>
  )
}
