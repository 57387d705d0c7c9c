import { memo, Suspense, useState } from 'react'
import { Button, copyText, DownloadIcon, EmbedDialog, EmbedIcon, LinkIcon, Menu } from '#ui'
import { findingOf } from './finding.ts'
import type { RaceLayoutProps } from './layout-props.ts'
import type { Ready } from './snapshot.ts'

const loadFiles = () => import('./files.ts')

interface RaceToolsProps extends Pick<RaceLayoutProps, 'model' | 'addressOf'> {
  readonly shown: Ready
}

/** What a visitor takes along: a link, an embed, a trace, a storyboard. */
function RaceTools({ model, shown, addressOf }: RaceToolsProps) {
  const [embedding, setEmbedding] = useState(false)
  const ending = () => findingOf(shown, shown.schedule.length)
  const copyLink = async (): Promise<void> => {
    const address = addressOf()
    model.say(
      (await copyText(address)) ? 'The link is copied. It holds the program, the schedule and the step.' : address,
    )
  }
  return (
    <div style={{ display: 'flex' }}>
      <Menu
        label="Download"
        icon={<DownloadIcon />}
        align="end"
        items={[
          {
            label: 'Text',
            hint: 'the schedule, step by step',
            onSelect: () => void loadFiles().then(({ saveTrace }) => saveTrace(shown, ending())),
          },
          {
            label: 'SVG',
            hint: 'a storyboard for slides',
            onSelect: () => void loadFiles().then(({ saveStoryboard }) => saveStoryboard(shown, ending())),
          },
        ]}
      />
      <Button tone="quiet" icon={<LinkIcon />} onClick={() => void copyLink()}>
        Copy link
      </Button>
      <Button tone="quiet" icon={<EmbedIcon />} onClick={() => setEmbedding(true)}>
        Embed
      </Button>
      <Suspense>
        <EmbedDialog
          open={embedding}
          onClose={() => setEmbedding(false)}
          pages={[{ title: 'Race', address: addressOf({ embedded: true }) }]}
          note="Starts with this program, this schedule and this step."
        />
      </Suspense>
    </div>
  )
}

export default memo(RaceTools)
