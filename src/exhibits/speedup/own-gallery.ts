import { templates } from '#sandbox'
import { text as words } from './text/lab.ts'

const named = templates.map(({ title, text }) => ({ value: text, label: title }))

/** The programs to start from, and the visitor's own text where it is none of them. */
export function gallery(text: string): readonly { readonly value: string; readonly label: string }[] {
  return named.some(({ value }) => value === text) ? named : [{ value: text, label: words.own.yourText }, ...named]
}
