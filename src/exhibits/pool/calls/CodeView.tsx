import { CodePair } from '../CodePair.tsx'
import type { Frame } from './frame.ts'
import { litLines, pythonProgramOf, typescriptProgramOf } from './programs.ts'
import type { Setup } from './setup.ts'

/** The program that runs, in both languages, with the lines lit that are at work in a frame. */
export default function CodeView({ setup, frame }: { readonly setup: Setup; readonly frame: Frame }) {
  const [python, typescript] = [pythonProgramOf(setup), typescriptProgramOf(setup)]
  return (
    <CodePair
      python={{ source: python.source, ...litLines(python, frame) }}
      typescript={{ source: typescript.source, ...litLines(typescript, frame) }}
    />
  )
}
