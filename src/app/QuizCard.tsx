import { useId, useState } from 'react'
import type { Quiz } from '#exhibits'
import { classNames, InfoIcon, OkIcon } from '#ui'
import styles from './QuizCard.module.css'
import { text } from './text/start.ts'

/** A question with one choice; the reply to it appears below, and choosing again is free. */
export function QuizCard({ quiz }: { readonly quiz: Quiz }) {
  const name = useId()
  const [picked, setPicked] = useState<number | null>(null)
  const option = picked === null ? undefined : quiz.options[picked]
  return (
    <fieldset className={styles['quiz']}>
      <legend className={styles['question']}>{quiz.question}</legend>
      {quiz.options.map(({ text: words }, index) => (
        <label key={words} className={classNames(styles['option'], index === picked && styles['on'])}>
          <input type="radio" name={name} checked={index === picked} onChange={() => setPicked(index)} />
          <b>{String.fromCharCode(65 + index)}</b> {words}
        </label>
      ))}
      <div aria-live="polite" className={classNames(styles['reply'], option?.right && styles['right'])}>
        {option?.right ? <OkIcon /> : <InfoIcon />}
        {option?.reply ?? text.quizWaits}
      </div>
    </fieldset>
  )
}
