/** From the visitor's text to what a worker can run: types are stripped, lines stay where they are. */
import { longestCode } from './code-limits.ts'
import { text as words } from './text/page.ts'
import { atLine } from './worker/code-error.ts'

/** JavaScript without types and modules, with the same lines as the text that it was made from. */
export interface Translated {
  readonly state: 'fine'
  readonly javascript: string
}

/** Why a text is no program, and where. Lines and columns count from 1. */
export interface Mistake {
  readonly state: 'wrong'
  readonly message: string
  readonly line: number | null
}

interface SyntaxProblem extends Error {
  readonly loc?: { readonly line: number; readonly column: number }
}

/** Checks the syntax of a JavaScript or TypeScript text and strips its types. The translator is loaded with the first text. */
export async function translate(text: string): Promise<Translated | Mistake> {
  if (text.length > longestCode) {
    return { state: 'wrong', message: words.tooLong(text.length, longestCode), line: null }
  }
  const { transform } = await import('sucrase')
  try {
    const { code } = transform(text, {
      transforms: ['typescript', 'imports'],
      disableESTransforms: true,
      preserveDynamicImport: true,
      production: true,
    })
    return { state: 'fine', javascript: code }
  } catch (thrown) {
    const { message, loc } = thrown as SyntaxProblem
    const line = loc?.line ?? null
    const said = message.replace(/^Error transforming [^:]*: /, '').replace(/ \(\d+:(\d+)\)$/, words.column('$1'))
    return { state: 'wrong', message: atLine(said, line), line }
  }
}
