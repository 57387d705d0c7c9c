import { lazy, Suspense, useState } from 'react'
import type { EmbedFormProps } from './EmbedForm.tsx'

const EmbedForm = lazy(async () => ({ default: (await import('./EmbedForm.tsx')).EmbedForm }))

/** The HTML that puts an exhibit into a course page, to copy. Loaded when it is first opened. */
export function EmbedDialog(props: EmbedFormProps) {
  const [wanted, setWanted] = useState(props.open)
  if (props.open && !wanted) setWanted(true)
  // It stays once it was there: a dialog returns the focus when it closes, not when it is taken away.
  return wanted ? (
    <Suspense fallback={null}>
      <EmbedForm {...props} />
    </Suspense>
  ) : null
}
