import { memo, Suspense, useState } from 'react'
import { Button, CopyLink, DownloadIcon, EmbedDialog, EmbedIcon, Menu } from '#ui'
import { findingOf } from './finding.ts'
import type { RaceLayoutProps } from './layout-props.ts'
import type { Ready } from './snapshot.ts'
import { text } from './text/run.ts'

const loadFiles = () => import('./files.ts')

interface RaceToolsProps extends Pick<RaceLayoutProps, 'addressOf'> {
  readonly shown: Ready
}

/** What a visitor takes along: a link, an embed, a trace, a storyboard. */
function RaceTools({ shown, addressOf }: RaceToolsProps) {
  const [embedding, setEmbedding] = useState(false)
  const ending = () => findingOf(shown, shown.schedule.length)
  return (
    <div style={{ display: 'flex' }}>
      <Menu
        label={text.download}
        icon={<DownloadIcon />}
        align="end"
        items={[
          {
            label: text.asText,
            hint: text.asTextHint,
            onSelect: () => void loadFiles().then(({ saveTrace }) => saveTrace(shown, ending())),
          },
          {
            label: text.asDrawing,
            hint: text.asDrawingHint,
            onSelect: () => void loadFiles().then(({ saveStoryboard }) => saveStoryboard(shown, ending())),
          },
        ]}
      />
      <CopyLink address={addressOf} opens={text.linkOpens} />
      <Button tone="quiet" icon={<EmbedIcon />} onClick={() => setEmbedding(true)}>
        {text.embed}
      </Button>
      <Suspense>
        <EmbedDialog
          open={embedding}
          onClose={() => setEmbedding(false)}
          pages={[{ title: text.race, address: addressOf({ embedded: true }) }]}
          note={text.embedNote}
        />
      </Suspense>
    </div>
  )
}

export default memo(RaceTools)
