import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useMemo } from 'react'
import { Notice } from '#ui'
import type { ExhibitProps } from '../exhibit.ts'
import { doneParts, markPartDone } from './done-parts.ts'
import { PartNavigation } from './PartNavigation.tsx'
import styles from './Pool.module.css'
import type { Part, PartProps } from './part.ts'
import { askedPart, parts, withoutPart, withPart } from './parts.ts'
import { text } from './text/pool.ts'

const pages = new Map<string, LazyExoticComponent<ComponentType<PartProps>>>()

/** The lazy page of a part: one per part, since React takes a new one for another component. */
function pageOf({ slug, load }: Part): LazyExoticComponent<ComponentType<PartProps>> {
  const page = pages.get(slug) ?? lazy(load)
  pages.set(slug, page)
  return page
}

/** The pool exhibit: a lesson path of parts, one of them in sight. */
export default function Pool({ query, replaceQuery, navigate, addressOf, markDone, ...rest }: ExhibitProps) {
  const { part, unknown } = askedPart(query)
  const { slug } = part
  const Page = pageOf(part)
  const own = useMemo(() => withoutPart(query), [query])
  const commands = useMemo(
    () => ({
      replaceQuery: (next: URLSearchParams) => replaceQuery(withPart(slug, next)),
      navigate: (to: string, next?: URLSearchParams) => navigate('pool', withPart(to, next)),
      addressOf: (next: URLSearchParams, options?: { readonly embedded?: boolean }) =>
        addressOf(withPart(slug, next), options),
      markDone: () => {
        markPartDone(slug)
        const done = doneParts.getSnapshot()
        if (parts.every((one) => done.has(one.slug))) markDone()
      },
    }),
    [slug, replaceQuery, navigate, addressOf, markDone],
  )
  return (
    <>
      {!rest.embedded && (
        <PartNavigation
          current={part}
          hrefOf={(to) => addressOf(withPart(to))}
          onGo={(to) => navigate('pool', withPart(to))}
        />
      )}
      {unknown !== null && (
        <div className={styles['notice']}>
          <Notice tone="warn" title={text.unknownPart} announce>
            <p>{text.unknownPartOf(unknown.slice(0, 40))}</p>
          </Notice>
        </div>
      )}
      {/* The outline is as high as a page, so that nothing moves when the page comes. */}
      <Suspense fallback={<div className={styles['outline']} aria-busy="true" />}>
        <Page key={slug} query={own} {...rest} {...commands} />
      </Suspense>
    </>
  )
}
