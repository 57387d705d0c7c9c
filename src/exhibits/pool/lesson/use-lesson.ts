import { useEffect, useEffectEvent, useState } from 'react'
import type { Params } from '#base'
import { useStore } from '#ui'
import type { PartProps } from '../part.ts'
import { LessonModel, type LessonSnapshot } from './lesson-model.ts'
import type { Scripts } from './script.ts'
import { terminalText as text } from './text.ts'

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** A part's model, which lives as long as its page, and its present snapshot. */
export function useLesson<V extends object, S extends Scripts>(
  { query, replaceQuery, markDone, report }: PartProps,
  part: string,
  params: Params<V>,
): { readonly model: LessonModel<V, S>; readonly snapshot: LessonSnapshot<V, S> } {
  const [model] = useState(
    () =>
      new LessonModel<V, S>({
        ...{ part, params, query, replaceQuery, wait },
        // Loaded with the first run: reading takes no processes.
        open: async (print) => new (await import('./main-process.ts')).MainProcess(print),
      }),
  )
  const snapshot = useStore(model.store)
  const ran = snapshot.records.length
  const tellRun = useEffectEvent(() => {
    report({
      event: 'ran',
      about: part,
      result: {
        caption: text.report(part),
        columns: [text.line, text.printed],
        rows: snapshot.lines.map(({ text }, index) => [index + 1, text]),
      },
    })
  })
  // Leaving the part ends its processes.
  useEffect(() => () => model[Symbol.dispose](), [model])
  // The address changes under the page when a link is pasted or the history is walked.
  useEffect(() => model.adopt(query), [model, query])
  useEffect(() => {
    if (ran === 0) return
    markDone()
    tellRun()
  }, [ran, markDone])
  return { model, snapshot }
}
