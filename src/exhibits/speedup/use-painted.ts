import { useEffect, useState } from 'react'
import { type Painted, paintPicture } from '#workloads'

/** A picture on its way. */
export type Painting =
  | { readonly state: 'painting' }
  | { readonly state: 'painted'; readonly painted: Painted }
  | { readonly state: 'failed'; readonly reason: string }

/** The picture of a workload, computed while the component is there. Another workload or size is another component. */
export function usePainted(workload: string, size: number): Painting {
  const [painting, setPainting] = useState<Painting>({ state: 'painting' })
  // A worker paints, which must end with the component: a measurement may follow.
  useEffect(() => {
    const abort = new AbortController()
    paintPicture(workload, size, abort.signal).then(
      (painted) => setPainting({ state: 'painted', painted }),
      (thrown: unknown) => {
        if (!abort.signal.aborted) setPainting({ state: 'failed', reason: String(thrown) })
      },
    )
    return () => abort.abort()
  }, [workload, size])
  return painting
}
