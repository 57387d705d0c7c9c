import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useMemo } from 'react'
import type { Capabilities, Exhibit, ExhibitProps } from '#exhibits'
import { useStore } from '#ui'
import type { Address } from './address.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import styles from './ExhibitPage.module.css'
import type { HashLocation } from './location.ts'
import { markExhibitDone } from './progress.ts'
import { report, reports } from './reports.ts'

const PrintedResult = lazy(async () => ({ default: (await import('./PrintedResult.tsx')).PrintedResult }))

const pages = new Map<string, LazyExoticComponent<ComponentType<ExhibitProps>>>()

/** The lazy page of an exhibit: one per exhibit, since React takes a new one for another component. */
function pageOf({ slug, load }: Exhibit): LazyExoticComponent<ComponentType<ExhibitProps>> {
  const page = pages.get(slug) ?? lazy(load)
  pages.set(slug, page)
  return page
}

/** What an exhibit's place in the shell takes. */
export interface ExhibitPageProps {
  readonly exhibit: Exhibit
  readonly address: Address
  readonly capabilities: Capabilities
  readonly here: HashLocation
  /** The visitor has had the page in sight. */
  readonly seen: boolean
}

/** One exhibit: its page once it is loaded, and its outline until then. */
export function ExhibitPage({ exhibit, address, capabilities, here, seen }: ExhibitPageProps) {
  const Page = pageOf(exhibit)
  const { locks } = address
  const reported = useStore(reports) !== null
  const commands = useMemo(() => commandsOf(exhibit.slug, here), [exhibit.slug, here])
  return (
    <ErrorBoundary startHref={address.embedded ? null : here.hrefOf('')}>
      <Suspense fallback={<Outline title={exhibit.title} />}>
        {seen ? (
          <Page {...{ query: address.query, embedded: address.embedded, locks, capabilities }} {...commands} />
        ) : (
          <Outline title={exhibit.title} />
        )}
      </Suspense>
      <Suspense>{reported && <PrintedResult slug={exhibit.slug} />}</Suspense>
    </ErrorBoundary>
  )
}

type Commands = Pick<ExhibitProps, 'replaceQuery' | 'navigate' | 'addressOf' | 'report' | 'markDone'>

function commandsOf(slug: string, here: HashLocation): Commands {
  return {
    replaceQuery: (query, late) => here.replaceQuery(query, late),
    navigate: (to, query) => here.navigate(to, query),
    addressOf: (query, options) => here.permalink(slug, query, options?.embedded),
    report: (event) => report(slug, event),
    markDone: () => markExhibitDone(slug),
  }
}

/** Holds the place of a page that is being loaded, so that nothing moves when it comes. */
function Outline({ title }: { readonly title: string }) {
  return (
    <div className={styles['outline']} aria-busy="true">
      <h1 className={styles['title']}>{title}</h1>
      <div className={styles['bone']} />
    </div>
  )
}
