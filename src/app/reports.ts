import { Store } from '#base'
import type { ExhibitEvent } from '#exhibits'

/** What an exhibit reported. */
export interface Report {
  readonly slug: string
  readonly event: ExhibitEvent
}

/** The last thing that an exhibit reported, for the page around and for the printed page. */
export const reports = new Store<Report | null>(null)

/** Passes on what an exhibit reports. */
export function report(slug: string, event: ExhibitEvent): void {
  reports.set({ slug, event })
}
