import { expect, test } from 'vitest'
import { cacheNames, expiredCaches, isHashed, withHeaders } from './offline-rules.ts'

const names = cacheNames('https://a.edu/play/', 'v3')

test('the cache before this one is kept for tabs that are still open, and only ours are deleted', () => {
  const of = (version: string): string => cacheNames('https://a.edu/play/', version).own
  const foreign = ['other program', cacheNames('https://a.edu/second-copy/', 'v1').own]
  expect(expiredCaches([of('v1'), ...foreign, of('v2'), of('v3')], names)).toEqual([of('v1')])
  expect(expiredCaches([of('v2'), of('v3')], names)).toEqual([])
})

test('only a name with a digest is taken from the cache first', () => {
  expect(isHashed('assets/index-B3kd_9Zq.js')).toBe(true)
  expect(isHashed('assets/recursive-latin-mono-normal-Dt-PtjFg.woff2')).toBe(true)
  for (const path of [
    'index.html',
    'embed.js',
    'assets/plain.js',
    'other/index-B3kd_9Zq.js',
    '../assets/a-12345678.js',
  ]) {
    expect(isHashed(path)).toBe(false)
  }
})

test('headers are added to what can be read, and the rest of the answer stays', async () => {
  const before = new Response('text', { status: 203, headers: { 'Content-Type': 'text/x', 'X-Kept': 'yes' } })
  const after = withHeaders(before, { 'Content-Type': 'text/y', 'X-New': '1' })
  expect([after.status, ...['Content-Type', 'X-Kept', 'X-New'].map((name) => after.headers.get(name))]).toEqual([
    203,
    'text/y',
    'yes',
    '1',
  ])
  expect(await after.text()).toBe('text')
  expect(withHeaders(new Response(null, { status: 204 }), { 'X-New': '1' }).headers.get('X-New')).toBe('1')
  const unreadable = Response.error()
  expect(withHeaders(unreadable, { 'X-New': '1' })).toBe(unreadable)
})
