// "sideEffects" in package.json names this file for its style sheets; the blocks have none, so that the bundler leaves
// one that only an exhibit uses out of the shell.
import './tokens.css'
import './fonts.css'
import './base.css'

export * from './ActionIcons.tsx'
export { Announcer, announce } from './Announcer.tsx'
export { Button, ButtonLink, type ButtonLinkProps, type ButtonProps, type ButtonTone } from './Button.tsx'
export { CodePanel, type CodePanelProps } from './CodePanel.tsx'
export { CopyLink, type CopyLinkProps } from './CopyLink.tsx'
export { CornerNotice } from './CornerNotice.tsx'
// The charts, each loaded when it is first shown.
export * from './charts/index.ts'
export { classNames } from './class-names.ts'
export { type Column, DataTable, type DataTableProps } from './DataTable.tsx'
export { Dialog, type DialogProps } from './Dialog.tsx'
export { EmbedDialog } from './EmbedDialog.tsx'
export type { EmbedFormProps, EmbedPage } from './EmbedForm.tsx'
export { CodeDesk, type CodeDeskProps, type CodeEditorProps, type CodeOutput, type EditorMark } from './editor/index.ts'
export { type EmbedFrame, embedCode } from './embed-code.ts'
export type { FieldProps } from './Field.tsx'
export { Finding, type FindingProps } from './Finding.tsx'
export * from './FrameIcons.tsx'
export type { IconProps } from './Icon.tsx'
export { ListBox, type ListBoxOption, type ListBoxProps } from './ListBox.tsx'
export { Lockable } from './Lockable.tsx'
export { findByLetter, hasOwnKeys, type ListOrientation, moveByKey } from './list-keys.ts'
export { Menu, type MenuItem, type MenuProps } from './Menu.tsx'
export { Notice, type NoticeProps, type NoticeTone } from './Notice.tsx'
export { Panel, type PanelProps } from './Panel.tsx'
export { type Phase, PhasePatterns, PhaseSwatch, phaseFill, phaseStroke } from './PhasePatterns.tsx'
export { ProcessGlyph, type ProcessGlyphProps, ProcessMark, processTone } from './ProcessGlyph.tsx'
export { Progress, type ProgressProps } from './Progress.tsx'
export { type Option, Segmented, type SegmentedProps } from './Segmented.tsx'
export { SegmentedView, type SegmentedViewProps, ViewPanel } from './SegmentedView.tsx'
export { Select, type SelectProps } from './Select.tsx'
export { Slider, type SliderProps } from './Slider.tsx'
export * from './StatusIcons.tsx'
export {
  moveEasing,
  onceLaidOut,
  outEasing,
  type StepDirection,
  type StepPart,
  StepPlayer,
  tooFastToMove,
  wantsStillness,
} from './step-player.ts'
export { ToggleChips, type ToggleChipsProps } from './ToggleChips.tsx'
export { type Narration, useNarration } from './use-narration.ts'
export { useNews } from './use-news.ts'
export { useStore } from './use-store.ts'
export { VisuallyHidden } from './VisuallyHidden.tsx'
