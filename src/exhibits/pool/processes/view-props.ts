import type { ReactNode } from 'react'
import type { LessonModel, LessonSnapshot } from '../lesson/lesson-model.ts'
import type { PartProps } from '../part.ts'
import type { Settings } from './params.ts'
import type { scripts } from './scripts.ts'

/** What each lesson of this part takes. */
export interface ViewProps {
  readonly page: PartProps
  readonly model: LessonModel<Settings, typeof scripts>
  readonly snapshot: LessonSnapshot<Settings, typeof scripts>
  /** The choice between the lessons. */
  readonly tabs: ReactNode
}
