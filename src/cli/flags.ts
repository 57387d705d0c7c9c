import { parseArgs } from 'node:util'
import { CommandError } from './command-error.ts'

const wrongly = (message: string): CommandError => new CommandError(message, 2)

/**
 * Reads `--name value` and `--name=value`.
 * @throws {CommandError} exit 2 for a flag that is not in `names`, a missing value, or a word that is no flag
 */
export function readFlags<const Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): { readonly [K in Name]?: string } {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values as {
      readonly [K in Name]?: string
    }
  } catch (error) {
    const [reason = 'wrong arguments'] = (error as Error).message.split(/\.\s/)
    throw wrongly(`${reason}; the flags are ${names.map((name) => `--${name}`).join(' ')}`)
  }
}

/**
 * A whole number in [min, max], written in digits.
 * @throws {CommandError} exit 2
 */
export function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= min && value <= max) return value
  throw wrongly(`--${name} takes a whole number from ${min} to ${max}, not "${text}"`)
}

/**
 * Distinct whole numbers in [min, max] separated by commas, in ascending order.
 * @throws {CommandError} exit 2
 */
export function wholeNumbers(name: string, text: string, min: number, max: number): readonly number[] {
  const values = text.split(',').map((word) => wholeNumber(name, word.trim(), min, max))
  return [...new Set(values)].sort((a, b) => a - b)
}

/**
 * One of a fixed list of words.
 * @throws {CommandError} exit 2
 */
export function word<const T extends string>(name: string, text: string, choices: readonly T[]): T {
  const value = choices.find((choice) => choice === text)
  if (value !== undefined) return value
  throw wrongly(`--${name} takes one of ${choices.join(', ')}, not "${text}"`)
}

/**
 * The value of a flag that must be given.
 * @throws {CommandError} exit 2
 */
export function required(name: string, text: string | undefined): string {
  if (text !== undefined) return text
  throw wrongly(`--${name} is missing`)
}
