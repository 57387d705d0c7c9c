import { type ReactNode, use, useId, useState } from 'react'
import type { Exhibit } from '#exhibits'
import { Button, CheckIcon, ChevronRightIcon, classNames, EmbedDialog, EmbedIcon, VisuallyHidden } from '#ui'
import { aboutExhibit } from './about.ts'
import { QuizCard } from './QuizCard.tsx'
import styles from './Start.module.css'
import { text } from './text/start.ts'

/** What the start page takes. */
export interface StartProps {
  readonly exhibits: readonly Exhibit[]
  /** The slugs that this visitor has done. */
  readonly done: ReadonlySet<string>
  hrefOf(slug: string): string
  /** The full address of an exhibit without the bar, for another page. */
  embedOf(slug: string): string
  /** What is to be said above the list, such as an unknown address. */
  readonly notice: ReactNode
}

/** The first page: what this is, and the exhibits in their order. One question is open at a time, the next one first. */
export function Start({ exhibits, done, hrefOf, embedOf, notice }: StartProps) {
  const [embedding, setEmbedding] = useState(false)
  const next = exhibits.find((exhibit) => !done.has(exhibit.slug))
  const [asked, setAsked] = useState(next?.slug)
  return (
    <div className={styles['start']}>
      <div className={styles['notice']}>{notice}</div>
      <div className={styles['lede']}>
        <div>
          <h1>{text.title}</h1>
          <p>{text.lede(exhibits.length)}</p>
        </div>
        {exhibits.length > 0 && (
          <Button icon={<EmbedIcon />} onClick={() => setEmbedding(true)}>
            {text.embed}
          </Button>
        )}
      </div>
      <ol>
        {exhibits.map((exhibit) => (
          <Entry
            key={exhibit.slug}
            exhibit={exhibit}
            done={done.has(exhibit.slug)}
            next={exhibit === next}
            href={hrefOf(exhibit.slug)}
            asked={exhibit.slug === asked}
            onAsk={(open) => setAsked(open ? exhibit.slug : undefined)}
          />
        ))}
      </ol>
      <EmbedDialog
        open={embedding}
        onClose={() => setEmbedding(false)}
        pages={exhibits.map(({ slug, title }) => ({ title, address: embedOf(slug) }))}
      />
    </div>
  )
}

interface EntryProps {
  readonly exhibit: Exhibit
  readonly done: boolean
  readonly next: boolean
  readonly href: string
  /** Its question is open. */
  readonly asked: boolean
  onAsk(open: boolean): void
}

function Entry({ exhibit, done, next, href, asked, onAsk }: EntryProps) {
  const { question, summary, Picture, quiz } = use(aboutExhibit(exhibit))
  const card = useId()
  // The arrow stays with it, on whatever line it stands: a line may break before an image, but not in this span.
  const lastWord = question.lastIndexOf(' ') + 1 || question.length - 1
  return (
    <li className={styles['entry']}>
      <span className={classNames(styles['number'], done && styles['done'], next && styles['next'])}>
        {done ? <CheckIcon /> : exhibit.order}
        {done && <VisuallyHidden>{text.done}</VisuallyHidden>}
      </span>
      <div>
        <h2 className={styles['title']}>
          <a href={href}>{exhibit.title}</a>
        </h2>
        <p className={styles['summary']}>{summary}</p>
        {quiz ? (
          <button
            type="button"
            className={styles['question']}
            aria-expanded={asked}
            aria-controls={asked ? card : undefined}
            onClick={() => onAsk(!asked)}
          >
            {question.slice(0, lastWord)}
            <span>
              {question.slice(lastWord)}
              <ChevronRightIcon />
            </span>
          </button>
        ) : (
          <p className={styles['question']}>{question}</p>
        )}
      </div>
      {Picture && (
        <span className={styles['picture']} aria-hidden="true">
          <Picture />
        </span>
      )}
      {quiz && asked && (
        <div id={card} className={styles['card']}>
          <QuizCard quiz={quiz} />
        </div>
      )}
    </li>
  )
}
