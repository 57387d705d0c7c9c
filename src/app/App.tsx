import { type KeyboardEvent, lazy, Suspense, useState } from 'react'
import { type Capabilities, type Exhibit, exhibits } from '#exhibits'
import { Announcer, PhasePatterns, useStore } from '#ui'
import { AddressNotice } from './AddressNotice.tsx'
import styles from './App.module.css'
import { aboutExhibit } from './about.ts'
import { type Address, addressVersion } from './address.ts'
import { capabilities, probeCapabilities } from './capabilities.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { ExhibitPage } from './ExhibitPage.tsx'
import { HashLocation } from './location.ts'
import { Navigation } from './Navigation.tsx'
import { doneExhibits } from './progress.ts'
import { SkipLink } from './SkipLink.tsx'
import { chooseTheme, chosenTheme } from './theme.ts'
import { usePageFrame } from './use-page-frame.ts'

// Who follows a link to an exhibit needs no start page, and hardly anyone the list of keys.
const Start = lazy(async () => {
  // All at once: the page appears whole, and no picture comes later.
  const [{ Start }] = await Promise.all([import('./Start.tsx'), ...exhibits.map(aboutExhibit)])
  return { default: Start }
})
const ShortcutsDialog = lazy(async () => ({ default: (await import('./ShortcutsDialog.tsx')).ShortcutsDialog }))

const here = new HashLocation(window)
void probeCapabilities()

const hrefOf = (slug: string): string => here.hrefOf(slug)
const embedOf = (slug: string): string => here.permalink(slug, new URLSearchParams(), true)

/** The whole page: the bar, and the start page or one exhibit below it. */
export function App() {
  const address = useStore(here.address)
  const chosen = useStore(chosenTheme)
  const known = useStore(capabilities)
  const [shortcuts, setShortcuts] = useState<'never' | 'open' | 'closed'>('never')
  const exhibit = exhibits.find(({ slug }) => slug === address.slug)
  const theme = address.theme ?? chosen
  usePageFrame({ title: exhibit?.title, slug: address.slug, theme, embedded: address.embedded })
  return (
    <>
      <PhasePatterns />
      {!address.embedded && (
        <>
          <SkipLink />
          <Navigation
            {...{ exhibits, current: exhibit, capabilities: known, theme, hrefOf }}
            onTheme={takeTheme}
            onShortcuts={() => setShortcuts('open')}
          />
        </>
      )}
      {/* The key acts only while the page has the focus, as WCAG 2.1.4 asks of single characters. */}
      <main id="main" tabIndex={-1} onKeyDown={(event) => asksForShortcuts(event) && setShortcuts('open')}>
        <Place address={address} exhibit={exhibit} known={known} />
      </main>
      {shortcuts !== 'never' && (
        <Suspense fallback={null}>
          <ShortcutsDialog open={shortcuts === 'open'} onClose={() => setShortcuts('closed')} exhibit={exhibit} />
        </Suspense>
      )}
      <Announcer />
    </>
  )
}

interface PlaceProps {
  readonly address: Address
  readonly exhibit: Exhibit | undefined
  readonly known: Capabilities
}

/** What stands below the bar: an exhibit, or the start page. */
function Place({ address, exhibit, known }: PlaceProps) {
  const done = useStore(doneExhibits)
  const notice = <AddressNotice key={address.slug} address={address} known={exhibit !== undefined} />
  if (exhibit === undefined) {
    return (
      <ErrorBoundary startHref={null}>
        <Suspense fallback={<div className={styles['blank']} />}>
          <Start {...{ exhibits, done, hrefOf, embedOf, notice }} />
        </Suspense>
      </ErrorBoundary>
    )
  }
  return (
    <>
      {address.version !== addressVersion && <div className={styles['notice']}>{notice}</div>}
      <ExhibitPage key={exhibit.slug} exhibit={exhibit} address={address} capabilities={known} here={here} />
    </>
  )
}

function takeTheme(choice: Parameters<typeof chooseTheme>[0]): void {
  chooseTheme(choice)
  here.forgetTheme()
}

function asksForShortcuts({ key, target }: KeyboardEvent): boolean {
  return (
    key === '?' &&
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, dialog, [contenteditable]') === null
  )
}
