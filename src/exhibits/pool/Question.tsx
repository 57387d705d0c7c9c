import { type ReactNode, use, useId, useRef, useState } from 'react'
import { announce, Button, classNames } from '#ui'
import type { Answer, PredictQuestion } from './answer.ts'
import { Reporting } from './predicted.ts'
import styles from './Question.module.css'
import { text } from './text/question.ts'

interface QuestionProps {
  readonly question: PredictQuestion
  readonly answer: Answer
  readonly onAnswer: (answer: Answer) => void
  /** The visitor's own run as evidence, shown with the reveal. */
  readonly children?: ReactNode
}

const letters = ['a', 'b', 'c', 'd'] as const

type Choice = Exclude<Answer, '' | 'skipped'>

const choicesOf = ({ options }: PredictQuestion): readonly { readonly letter: Choice; readonly text: string }[] => [
  ...options.map(({ text }, index) => ({ letter: letters[index] as Choice, text })),
  { letter: 'unsure', text: text.unsure },
]

/** What is said to a choice. */
const replyTo = (question: PredictQuestion, choice: Choice): string =>
  choice === 'unsure' ? question.unsureReply : (question.options[letters.indexOf(choice)]?.reply ?? '')

/** A guess before the run: commit to an option, then see the notes' answer, today's fact, and what the run here says. */
export function Question({ question, answer, onAnswer, children }: QuestionProps) {
  const report = use(Reporting)
  const pressed = useRef(false)
  // Each answer takes the pressed button away: the focus goes on in what comes in its place.
  const takeFocus = (place: HTMLElement | null): void => {
    if (place === null || !pressed.current) return
    pressed.current = false
    place.querySelector<HTMLElement>('h2, input, button')?.focus({ preventScroll: true })
  }
  const commit = (next: Answer): void => {
    pressed.current = true
    onAnswer(next)
    if (next === '' || next === 'skipped') return
    announce(replyTo(question, next))
    report({ event: 'predicted', about: question.text, value: next })
    if (next === question.right) report({ event: 'solved', about: question.text })
  }
  if (answer === 'skipped') {
    return (
      <p key="skipped" ref={takeFocus} className={styles['skipped']}>
        <span>{question.text}</span>
        <Button tone="quiet" onClick={() => commit('')}>
          {text.reopen}
        </Button>
      </p>
    )
  }
  return (
    <div key={answer} ref={takeFocus} className={styles['question']}>
      {answer === '' ? (
        <Asking question={question} onAnswer={commit} />
      ) : (
        <Reveal question={question} choice={answer}>
          {children}
        </Reveal>
      )}
    </div>
  )
}

function Asking({ question, onAnswer }: Pick<QuestionProps, 'question' | 'onAnswer'>) {
  const name = useId()
  const [picked, setPicked] = useState<Choice | null>(null)
  return (
    <>
      <fieldset className={styles['options']}>
        <legend>{question.text}</legend>
        {choicesOf(question).map(({ letter, text }) => (
          <label key={letter} className={classNames(styles['option'], picked === letter && styles['on'])}>
            <input type="radio" name={name} checked={picked === letter} onChange={() => setPicked(letter)} />
            {letter !== 'unsure' && <b>{letter.toUpperCase()}</b>} {text}
          </label>
        ))}
      </fieldset>
      <div className={styles['actions']}>
        <Button
          onClick={() => picked !== null && onAnswer(picked)}
          disabledReason={picked === null ? text.chooseFirst : undefined}
        >
          {text.commit}
        </Button>
        <Button tone="quiet" onClick={() => onAnswer('skipped')}>
          {text.skip}
        </Button>
      </div>
    </>
  )
}

interface RevealProps {
  readonly question: PredictQuestion
  readonly choice: Choice
  readonly children: ReactNode
}

function Reveal({ question, choice, children }: RevealProps) {
  const chosen = choicesOf(question).find(({ letter }) => letter === choice)
  return (
    <>
      <h2 tabIndex={-1} className={styles['asked']}>
        {question.text}
      </h2>
      <p className={styles['yours']}>
        <span className={styles['mark']}>{text.yourAnswer}</span> {choice !== 'unsure' && <b>{choice.toUpperCase()}</b>}{' '}
        {chosen?.text}
      </p>
      <p>{replyTo(question, choice)}</p>
      <dl className={styles['facts']}>
        <div>
          <dt>{text.notesAnswer(question.right.toUpperCase())}</dt>
          <dd>{question.notes}</dd>
        </div>
        <div>
          <dt>{text.today}</dt>
          <dd>{question.today}</dd>
        </div>
      </dl>
      {children !== undefined && <div className={styles['evidence']}>{children}</div>}
    </>
  )
}
