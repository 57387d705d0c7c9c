import { memo, useDeferredValue, useMemo } from 'react'
import { Finding } from '#ui'
import { headingOf } from './finding.ts'
import type { StagePlace } from './narration.ts'

interface HeadlineProps extends StagePlace {
  /** Without the sentence that says why. */
  readonly brief?: boolean
}

/** What the screen now shows, in words: read after the step has been seen, and so drawn after it. */
export const Headline = memo(({ shown, step, brief = false }: HeadlineProps) => {
  const place = useDeferredValue(useMemo(() => ({ shown, step }), [shown, step]))
  const { title, sentence } = useMemo(() => headingOf(place.shown, place.step), [place])
  return (
    <Finding title={title} narrated>
      {brief ? null : sentence}
    </Finding>
  )
})
