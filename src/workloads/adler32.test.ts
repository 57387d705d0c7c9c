import { expect, test } from 'vitest'
import { adler32 } from './adler32.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('the checksum is the published one, in one piece or several', () => {
  expect(adler32([])).toBe('00000001')
  expect(adler32([bytes('Wikipedia')])).toBe('11e60398')
  expect(adler32([bytes('Wiki'), bytes(''), bytes('pedia')])).toBe('11e60398')
})

test('the checksum tells the order of the bytes', () => {
  expect(adler32([bytes('pedia'), bytes('Wiki')])).not.toBe(adler32([bytes('Wikipedia')]))
})
