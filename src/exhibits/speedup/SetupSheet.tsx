import { Dialog } from '#ui'
import type { SpeedupModel } from './model.ts'
import type { Settings } from './params.ts'
import { SetupControls } from './SetupControls.tsx'
import { text } from './text/lab.ts'

interface SetupSheetProps {
  readonly model: SpeedupModel
  readonly settings: Settings
  readonly onClose: () => void
}

/** The controls in a sheet, for screens without room beside the chart. */
export default function SetupSheet({ model, settings, onClose }: SetupSheetProps) {
  return (
    <Dialog open title={text.experiment} shape="sheet" onClose={onClose}>
      <SetupControls model={model} settings={settings} />
    </Dialog>
  )
}
