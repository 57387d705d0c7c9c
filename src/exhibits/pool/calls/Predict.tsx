import { Button } from '#ui'
import { Question } from '../Question.tsx'
import styles from './Calls.module.css'
import { evidenceOf } from './evidence.ts'
import type { CallsModel } from './model.ts'
import { questionFor } from './questions.ts'
import type { Snapshot } from './snapshot.ts'
import { text } from './text/evidence.ts'

interface PredictProps {
  readonly model: CallsModel
  readonly snapshot: Snapshot
}

/** A guess about another method on the same tasks, answered by the visitor's own run of it. */
export default function Predict({ model, snapshot }: PredictProps) {
  const { name, question } = questionFor(snapshot.settings.method)
  return (
    <Question
      key={name}
      question={question}
      answer={snapshot.settings[name]}
      onAnswer={(answer) => model.answer(name, answer)}
    >
      <OwnRun model={model} snapshot={snapshot} />
    </Question>
  )
}

/** The run that answers: there at once where it is simulated, made with a press where it is real. */
function OwnRun({ model, snapshot }: PredictProps) {
  const { run, settings, activity } = snapshot
  const { name, answeredBy } = questionFor(settings.method)
  const other = model.runOf(answeredBy)
  if (other === null) {
    return (
      <p className={styles['evidence']}>
        <Button
          disabledReason={activity.state === 'recording' ? text.busy : undefined}
          onClick={() => void model.recordOther(answeredBy)}
        >
          {text.runOther(answeredBy)}
        </Button>
      </p>
    )
  }
  const { sentence, position } = evidenceOf(name, run, other)
  return (
    <p className={styles['evidence']}>
      {sentence}
      <Button onClick={() => model.choose({ method: answeredBy, step: position })}>
        {text.show(answeredBy, position)}
      </Button>
    </p>
  )
}
