import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isBuildStale, sourceDigest } from './build.ts'

describe('a build', () => {
  let root = ''
  const write = (path: string, text: string): void => writeFileSync(join(root, path), text)
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'build-'))
    mkdirSync(join(root, 'src', 'base'), { recursive: true })
    mkdirSync(join(root, 'dist'))
    write('index.html', '<title>x</title>')
    write('src/base/a.ts', 'export const a = 1')
    write('dist/.source-digest', sourceDigest(root))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('is fresh when nothing changed, whatever the times of the files', () => {
    utimesSync(join(root, 'index.html'), 0, 0)
    expect(isBuildStale(root)).toBe(false)
  })

  it('is stale after a change, a new file, a rename, or the loss of dist', () => {
    const changes = [
      () => write('src/base/a.ts', 'export const a = 2'),
      () => write('src/base/b.ts', ''),
      () => {
        rmSync(join(root, 'src/base/a.ts'))
        write('src/base/c.ts', 'export const a = 1')
      },
      () => rmSync(join(root, 'dist'), { recursive: true }),
    ]
    for (const change of changes) {
      mkdirSync(join(root, 'dist'), { recursive: true })
      write('dist/.source-digest', sourceDigest(root))
      change()
      expect(isBuildStale(root)).toBe(true)
    }
  })

  it('does not age with the tests', () => {
    write('src/base/a.test.ts', 'changed')
    expect(isBuildStale(root)).toBe(false)
  })
})
