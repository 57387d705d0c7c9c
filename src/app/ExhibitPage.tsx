import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useMemo, useState } from 'react'
import type { Capabilities, Exhibit, ExhibitProps } from '#exhibits'
import { Notice } from '#ui'
import type { Address } from './address.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import styles from './ExhibitPage.module.css'
import type { HashLocation } from './location.ts'
import { markExhibitDone } from './progress.ts'

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
}

/** One exhibit: its page once it is loaded, its outline until then, and what it misses on this page. */
export function ExhibitPage({ exhibit, address, capabilities, here }: ExhibitPageProps) {
  const Page = pageOf(exhibit)
  const commands = useMemo(() => commandsOf(exhibit.slug, here), [exhibit.slug, here])
  return (
    <ErrorBoundary startHref={address.embedded ? null : here.hrefOf('')}>
      <SharedMemoryNotice exhibit={exhibit} capabilities={capabilities} />
      <Suspense fallback={<Outline title={exhibit.title} />}>
        <Page query={address.query} embedded={address.embedded} capabilities={capabilities} {...commands} />
      </Suspense>
    </ErrorBoundary>
  )
}

type Commands = Pick<ExhibitProps, 'replaceQuery' | 'navigate' | 'addressOf' | 'markDone'>

function commandsOf(slug: string, here: HashLocation): Commands {
  return {
    replaceQuery: (query) => here.replaceQuery(query),
    navigate: (to, query) => here.navigate(to, query),
    addressOf: (query, options) => here.permalink(slug, query, options?.embedded),
    markDone: () => markExhibitDone(slug),
  }
}

function SharedMemoryNotice({ exhibit, capabilities }: Pick<ExhibitPageProps, 'exhibit' | 'capabilities'>) {
  const [dismissed, setDismissed] = useState(false)
  const { sharedMemory } = capabilities
  if (exhibit.withoutSharedMemory === undefined || sharedMemory.state !== 'off' || dismissed) return null
  return (
    <div className={styles['notice']}>
      <Notice tone="warn" title="Shared memory is off on this page" announce onDismiss={() => setDismissed(true)}>
        <p>
          {sharedMemory.cause} {exhibit.withoutSharedMemory}
        </p>
      </Notice>
    </div>
  )
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
