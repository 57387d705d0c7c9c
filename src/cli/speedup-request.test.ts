import { expect, it } from 'vitest'
import { readSpeedupRequest, speedupAddress } from './speedup-request.ts'

const read = (line: string) => readSpeedupRequest(line.split(' '))

it('what is not asked for is left to the page', () => {
  expect(read('--workload primes --workers 2,1,2')).toEqual({ workload: 'primes', workers: [1, 2], seconds: 15 })
})

it('the address carries every setting that was asked for', () => {
  const request = read('--workload primes --workers 1,2 --size 100000 --chunksize 5 --seconds 3 --seed 0')
  const [path, query] = speedupAddress(request).split('?')
  expect(path).toBe('#/speedup')
  expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
    ...{ v: '1', workload: 'primes', workers: '1,2', size: '100000', chunksize: '5', seconds: '3', seed: '0' },
  })
})

it.each([
  ['--workers 1', '--workload is missing'],
  ['--workload primes', '--workers is missing'],
  ['--workload prime --workers 1', /^--workload takes one of .*primes.*, not "prime"$/],
  ['--workload primes --workers 0', '--workers takes a whole number from 1 to 64, not "0"'],
  ['--workload primes --workers 1,two', '--workers takes a whole number from 1 to 64, not "two"'],
  ['--workload primes --workers 1 --size 3', /^--size takes a whole number from \d+ to \d+, not "3"$/],
  ['--workload primes --workers 1 --chunksize 0', /^--chunksize takes/],
  ['--workload primes --workers 1 --seconds 0', '--seconds takes a whole number from 1 to 600, not "0"'],
  ['--workload primes --workers 1 --seed -1', /--seed/],
  ['--workload primes --workers 1 --colour red', /^Unknown option '--colour'/],
])('%s is refused in one line', (line, message) => {
  expect(() => read(line)).toThrow(
    expect.objectContaining({ name: 'CommandError', exitCode: 2, message: expect.stringMatching(message) }),
  )
})
