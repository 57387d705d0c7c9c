import { type KeyboardEvent, lazy, Suspense, useEffect, useState } from 'react'
import { type Exhibit, exhibits } from '#exhibits'
import { Announcer, PhasePatterns, useStore } from '#ui'
import styles from './App.module.css'
import { aboutExhibit } from './about.ts'
import { type Address, addressVersion } from './address.ts'
import { Badge } from './Badge.tsx'
import { capabilities, type Findings } from './capabilities.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { ExhibitPage } from './ExhibitPage.tsx'
import { rungOf } from './ladder.ts'
import { HashLocation } from './location.ts'
import { Navigation } from './Navigation.tsx'
import { doneExhibits } from './progress.ts'
import { SkipLink } from './SkipLink.tsx'
import { chooseLarge, chooseTheme, chosenLarge, chosenTheme } from './theme.ts'
import { useSeen, useTalkToParent } from './use-frame.ts'
import { usePageFrame } from './use-page-frame.ts'

// Who follows a link to an exhibit needs no start page, and hardly anyone the list of keys.
const Start = lazy(async () => {
  // All at once: the page appears whole, and no picture comes later.
  const [{ Start }] = await Promise.all([import('./Start.tsx'), ...exhibits.map(aboutExhibit)])
  return { default: Start }
})
const AddressNotice = lazy(async () => ({ default: (await import('./AddressNotice.tsx')).AddressNotice }))
const ShortcutsDialog = lazy(async () => ({ default: (await import('./ShortcutsDialog.tsx')).ShortcutsDialog }))

const here = new HashLocation(window)
const ownTab = (): string => here.ownTab()

const hrefOf = (slug: string): string => here.hrefOf(slug)
const embedOf = (slug: string): string => here.permalink(slug, new URLSearchParams(), true)

/** The whole page: the bar, and the start page or one exhibit below it. */
export function App() {
  const address = useStore(here.address)
  const chosen = useStore(chosenTheme)
  const large = useStore(chosenLarge)
  const known = useStore(capabilities)
  const [shortcuts, setShortcuts] = useState<'never' | 'open' | 'closed'>('never')
  const exhibit = exhibits.find(({ slug }) => slug === address.slug)
  const theme = address.theme ?? chosen
  const seen = useSeen()
  const rung = rungOf(known, crossOriginIsolated)
  const strip = address.embedded && rung !== null && rung > 1
  usePageFrame({
    ...{ title: exhibit?.title, slug: address.slug, theme, large: address.large || large },
    ...{ language: address.language, embedded: address.embedded, rung, strip },
  })
  useTalkToParent(exhibit?.slug, address.listener)
  // A worker is started for it, and nothing is to be started out of sight.
  useEffect(() => {
    if (seen) void import('./probe.ts').then(({ probeCapabilities }) => probeCapabilities())
  }, [seen])
  return (
    <>
      <PhasePatterns />
      {!address.embedded && (
        <>
          <SkipLink />
          <Navigation
            {...{ exhibits, current: exhibit, findings: known, theme, hrefOf, ownTab }}
            large={address.large || large}
            onTheme={takeTheme}
            onLarge={takeLarge}
            onShortcuts={() => setShortcuts('open')}
          />
        </>
      )}
      {/* The key acts only while the page has the focus, as WCAG 2.1.4 asks of single characters. */}
      <main id="main" tabIndex={-1} onKeyDown={(event) => asksForShortcuts(event) && setShortcuts('open')}>
        <Place {...{ address, exhibit, known, seen }} />
      </main>
      {strip && <Badge findings={known} place="strip" ownTab={ownTab} />}
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
  readonly known: Findings
  readonly seen: boolean
}

/** What stands below the bar: an exhibit, or the start page. */
function Place({ address, exhibit, known, seen }: PlaceProps) {
  const done = useStore(doneExhibits)
  const plain = exhibit === undefined && address.slug === '' && address.refused === null
  const notice =
    plain && address.version === addressVersion ? null : (
      <AddressNotice key={address.slug} address={address} known={exhibit !== undefined} />
    )
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
      {address.version !== addressVersion && (
        <div className={styles['notice']}>
          <Suspense>{notice}</Suspense>
        </div>
      )}
      <ExhibitPage key={exhibit.slug} {...{ exhibit, address, here, seen }} capabilities={known} />
    </>
  )
}

function takeTheme(choice: Parameters<typeof chooseTheme>[0]): void {
  chooseTheme(choice)
  here.changeFrame({ theme: null })
}

function takeLarge(large: boolean): void {
  chooseLarge(large)
  here.changeFrame({ large: false })
}

function asksForShortcuts({ key, target }: KeyboardEvent): boolean {
  return (
    key === '?' &&
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, dialog, [contenteditable]') === null
  )
}
