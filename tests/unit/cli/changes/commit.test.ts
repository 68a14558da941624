import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Change, ChangeConflict, commitChanges, recoverChanges } from '../../../../lib/cli/changes/commit'
import { siteWith } from '../../../support/site'

const FILES = { 'posts/a/index.md': 'old a', 'posts/b.md': 'old b' }

const changesOf = (root: string): Change[] => [
  { kind: 'move', from: join(root, 'posts/a'), to: join(root, 'posts/c') },
  { kind: 'write', path: join(root, 'posts/c/index.md'), text: 'new a' },
  { kind: 'write', path: join(root, 'posts/b.md'), text: 'new b' },
  { kind: 'write', path: join(root, 'addresses.json'), text: '{}' },
]

const isDone = (root: string) => {
  expect(readFileSync(join(root, 'posts/c/index.md'), 'utf8')).toBe('new a')
  expect(readFileSync(join(root, 'posts/b.md'), 'utf8')).toBe('new b')
  expect(readdirSync(root).sort()).toEqual(['addresses.json', 'posts'])
  expect(readdirSync(join(root, 'posts')).sort()).toEqual(['b.md', 'c'])
}

/** Returns a site in which the journal has been written and the first `steps` changes have been made. */
function cutOff(steps: number): string {
  const { root } = siteWith({ ...FILES, 'block/x': '' })
  // A folder in the place of the last file stops the command after the journal; then the steps are made by hand.
  mkdirSync(join(root, 'posts/c'))
  expect(() => commitChanges(root, changesOf(root))).toThrow(ChangeConflict)
  renameSync(join(root, 'posts/c'), join(root, 'block/c'))
  renameSync(join(root, 'block'), join(root, '.block'))
  if (steps > 0) renameSync(join(root, 'posts/a'), join(root, 'posts/c'))
  if (steps > 1) renameSync(join(root, '.changes/1'), join(root, 'posts/c/index.md'))
  if (steps > 2) renameSync(join(root, '.changes/2'), join(root, 'posts/b.md'))
  if (steps > 3) renameSync(join(root, '.changes/3'), join(root, 'addresses.json'))
  return root
}

describe('changes of several files', () => {
  it('are all made, and leave nothing behind', () => {
    const { root } = siteWith(FILES)
    commitChanges(root, changesOf(root))
    isDone(root)
    expect(recoverChanges(root)).toBe(false)
  })

  it('remove a file, and its folder when nothing is left in it', () => {
    const { root } = siteWith({ ...FILES, 'posts/b/index.md': 'b', 'posts/b/mine.svg': 'mine' })
    const paths = ['posts/a/index.md', 'posts/b/index.md'].map((name) => join(root, name))
    commitChanges(
      root,
      paths.map((path) => ({ kind: 'remove', path })),
    )
    expect(readdirSync(join(root, 'posts'), { recursive: true }).sort()).toEqual(['b', 'b.md', 'b/mine.svg'])
  })

  it('remove no file that was edited after the command was cut off', () => {
    const { root } = siteWith({ 'posts/a.md': 'a', 'posts/b.md': 'b' })
    mkdirSync(join(root, 'posts/c.md'))
    const changes: Change[] = [
      { kind: 'move', from: join(root, 'posts/a.md'), to: join(root, 'posts/c.md') },
      { kind: 'remove', path: join(root, 'posts/b.md') },
    ]
    expect(() => commitChanges(root, changes)).toThrow(ChangeConflict)
    rmdirSync(join(root, 'posts/c.md'))
    writeFileSync(join(root, 'posts/b.md'), 'mine')
    expect(() => recoverChanges(root)).toThrow('posts/b.md has been edited')
    expect(readFileSync(join(root, 'posts/b.md'), 'utf8')).toBe('mine')
  })

  it.each([0, 1, 2, 3, 4])('are finished by the next command when only %i of them were made', (steps) => {
    const root = cutOff(steps)
    expect(recoverChanges(root)).toBe(true)
    expect(readFileSync(join(root, 'posts/c/index.md'), 'utf8')).toBe('new a')
    expect(readFileSync(join(root, 'posts/b.md'), 'utf8')).toBe('new b')
    expect(readFileSync(join(root, 'addresses.json'), 'utf8')).toBe('{}')
    expect(existsSync(join(root, '.changes'))).toBe(false)
  })

  it('have not begun without a journal: what was prepared is swept up', () => {
    const { root } = siteWith({ ...FILES, '.changes/1': 'new a' })
    expect(recoverChanges(root)).toBe(false)
    expect(existsSync(join(root, '.changes'))).toBe(false)
    expect(readFileSync(join(root, 'posts/a/index.md'), 'utf8')).toBe('old a')
  })

  it('do not overwrite what somebody has edited since', () => {
    const root = cutOff(2)
    writeFileSync(join(root, 'posts/b.md'), 'my own words')
    expect(() => recoverChanges(root)).toThrow(/posts\/b\.md has been edited since/)
    expect(readFileSync(join(root, 'posts/b.md'), 'utf8')).toBe('my own words')
  })
})
