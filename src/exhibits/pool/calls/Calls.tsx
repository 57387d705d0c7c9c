import { PartFrame } from '../PartFrame.tsx'
import type { PartProps } from '../part.ts'

/** The anatomy of a call: parent, task queue, workers and results, event by event. */
export default function Calls({ query, embedded, addressOf }: PartProps) {
  return (
    <PartFrame
      title="Calls"
      sentence=""
      name="Calls"
      context=""
      message={null}
      onDismiss={() => {}}
      embedded={embedded}
      addressOf={(options) => addressOf(query, options)}
    >
      {null}
    </PartFrame>
  )
}
