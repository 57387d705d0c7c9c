import type { ComponentType } from 'react'
import type { ExhibitProps } from '../exhibit.ts'

/** What the pool exhibit hands to the page of one of its parts: what the shell gives, narrowed to that part. */
export interface PartProps
  extends Pick<
    ExhibitProps,
    'query' | 'embedded' | 'capabilities' | 'locks' | 'replaceQuery' | 'addressOf' | 'report'
  > {
  /** Goes to another part of this exhibit; the back button returns. */
  navigate(slug: string, query?: URLSearchParams): void
  /** Puts the tick beside this part; once every part has it, beside the exhibit. */
  markDone(): void
}

/** The card of a part: what the exhibit's own navigation needs before the page is loaded. */
export interface Part {
  /** The name of its folder and of its address: `#/pool?v=1&part=calls`. */
  readonly slug: string
  /** One or two words for the navigation. */
  readonly title: string
  /** Its place in the lesson path, from 1; also the number shown beside its title. */
  readonly order: number
  /** The question that the part answers, ending in a question mark. */
  readonly question: string
  /** Loads the page; called once per visit. */
  readonly load: () => Promise<{ readonly default: ComponentType<PartProps> }>
}

/**
 * Checks a card and gives it back.
 * @throws {RangeError} when the slug or the order has the wrong form
 */
export function definePart(part: Part): Part {
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(part.slug)) {
    throw new RangeError(`A part's slug is lower-case letters, digits and hyphens, not "${part.slug}"`)
  }
  if (!Number.isInteger(part.order) || part.order < 1) {
    throw new RangeError(`The order of ${part.slug} must be a whole number from 1, not ${part.order}`)
  }
  return part
}
