import { CodePanel } from '#ui'
import type { PanelProps } from './panel-props.ts'

/** The text that is being run, and what it is about. */
export default function SourcePanel({ shown: { stage } }: PanelProps) {
  return (
    <>
      <p>{stage.summary}</p>
      <CodePanel caption={stage.title} source={stage.source.trimEnd()} />
    </>
  )
}
