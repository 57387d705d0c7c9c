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

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n')
    throw wrongly(`${path}: this is not JSON: ${reason}`)
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
