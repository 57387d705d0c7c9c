import { Suspense, useState } from 'react'
import { Button, CopyLink, EmbedDialog, EmbedIcon } from '#ui'
import styles from './PartFrame.module.css'
import type { PartFrameProps } from './part-frame-props.ts'
import { text } from './text/tools.ts'

/** What a visitor takes along from any part: a link and an embed, and the part's own tools beside them. */
export default function PartTools({ tools, addressOf, name }: PartFrameProps) {
  const [embedding, setEmbedding] = useState(false)
  return (
    <>
      <div className={styles['tools']} data-screen>
        {tools}
        <CopyLink address={addressOf} opens={text.linkOpens} />
        <Button tone="quiet" icon={<EmbedIcon />} onClick={() => setEmbedding(true)}>
          {text.embed}
        </Button>
      </div>
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
