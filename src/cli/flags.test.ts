import { describe, expect, it } from 'vitest'
import { CommandError } from './command-error.ts'
import { readFlags, required, wholeNumber, wholeNumbers, word } from './flags.ts'

/** The message of the wrong call, after checking that it is one that exits with 2. */
function complaint(call: () => unknown): string {
  try {
    call()
  } catch (error) {
    expect(error).toBeInstanceOf(CommandError)
    expect((error as CommandError).exitCode).toBe(2)
    return (error as CommandError).message
  }
  throw new Error('the call was accepted')
}

describe('flags', () => {
  it('both spellings are read, and an absent one is absent', () => {
    expect(readFlags(['--size=10', '--seed', '7'], ['size', 'seed', 'port'])).toEqual({ size: '10', seed: '7' })
  })

  it('an unknown flag is named beside the known ones', () => {
    expect(complaint(() => readFlags(['--sise', '1'], ['size', 'seed']))).toBe(
      "Unknown option '--sise'; the flags are --size --seed",
    )
  })

  it('a flag without its value is refused, as is a bare word', () => {
    expect(complaint(() => readFlags(['--size'], ['size']))).toContain('--size')
    expect(complaint(() => readFlags(['10'], ['size']))).toContain('10')
  })

  it('every complaint is one line', () => {
    for (const args of [['--size'], ['10'], ['--no-size'], ['--size', '--seed'], ['-s']]) {
      expect(complaint(() => readFlags(args, ['size', 'seed']))).not.toContain('\n')
    }
  })

  it('a required flag is asked for by name', () => {
    expect(required('size', '3')).toBe('3')
    expect(complaint(() => required('size', undefined))).toBe('--size is missing')
  })
})

describe('values', () => {
  it('whole numbers keep to digits and to their range', () => {
    expect(wholeNumber('size', '10', 1, 10)).toBe(10)
    for (const text of ['', '0', '11', '1.5', '1e1', '-1', ' 1', '0x1', 'NaN']) {
      expect(complaint(() => wholeNumber('size', text, 1, 10))).toBe(
        `--size takes a whole number from 1 to 10, not "${text}"`,
      )
    }
  })

  it('a list is sorted and freed of repeats, and one bad item spoils it', () => {
    expect(wholeNumbers('workers', '4, 1,2,4', 1, 8)).toEqual([1, 2, 4])
    for (const text of ['', '1,', '1,x', '0,1', '9', '1;2']) complaint(() => wholeNumbers('workers', text, 1, 8))
  })

  it('a word is one of the list', () => {
    expect(word('only', 'unit', ['lint', 'unit'])).toBe('unit')
    expect(complaint(() => word('only', 'units', ['lint', 'unit']))).toBe('--only takes one of lint, unit, not "units"')
  })
})
