import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Granularity, lower, type Program, ProgramError, parse, readProgram, SourceError } from '#race'
import { CommandError } from './command-error.ts'

const wrongly = (message: string): CommandError => new CommandError(message, 2)

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw wrongly(missing ? `${path}: there is no such file` : `${path}: cannot be read: ${(error as Error).message}`)
  }
}

/** Whether a text could go on to be JSON: it is, or what is wrong is only that it ends. */
function couldGoOn(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    const { message } = error as Error
    const [, at] = message.match(/at position (\d+)/) ?? []
    return /end of JSON|Unterminated/.test(message) || Number(at) >= text.length
  }
}

/** Line and column of the first character that makes a text no JSON. The platform names it only now and then. */
function placeOfMistake(text: string): string {
  let right = 0
  for (let wrong = text.length + 1; wrong - right > 1; ) {
    const middle = (right + wrong) >>> 1
    if (couldGoOn(text.slice(0, middle))) right = middle
    else wrong = middle
  }
  const lines = text.slice(0, right).split('\n')
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const found = text.trim() === '' ? 'it is empty' : placeOfMistake(text)
    throw wrongly(`${path}: this is not JSON: ${found}`)
  }
}

function readOne(place: string, value: unknown): Program {
  try {
    return readProgram(value)
  } catch (error) {
    if (error instanceof ProgramError) throw wrongly(`${place}: ${error.message}`)
    throw error
  }
}

function readSource(path: string, text: string, granularity: Granularity): Program {
  try {
    return lower(parse(text), granularity, basename(path, '.race')).program
  } catch (error) {
    if (error instanceof SourceError) throw wrongly(`${path}: ${error.message}`)
    throw error
  }
}

/**
 * Reads the programs of a file: one in the surface language when its name ends in `.race`, else one or an array of
 * them in the neutral form.
 * @param granularity how a text in the surface language is cut into steps
 * @throws {CommandError} exit 2, one line that names the file and the place
 */
export async function readPrograms(path: string, granularity: Granularity): Promise<readonly Program[]> {
  const text = await readText(path)
  if (path.endsWith('.race')) return [readSource(path, text, granularity)]
  const value = parseJson(path, text)
  return Array.isArray(value) ? value.map((one, index) => readOne(`${path}: [${index}]`, one)) : [readOne(path, value)]
}
