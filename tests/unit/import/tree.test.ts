import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFolder } from '../../../lib/import'
import { readText } from '../../../lib/import/tree'
import { folderWith } from '../../support/folder'

test('a tree lists every file, and leaves the folders of tools alone', () => {
  const tree = openFolder(
    folderWith({ 'b/c.md': '', 'a.md': '', '.obsidian/app.json': '', 'node_modules/x/readme.md': '' }),
    '../old',
  )
  expect(tree).toMatchObject({ name: '../old', files: ['.obsidian/app.json', 'a.md', 'b/c.md'], refused: [] })
})

test('a link is followed within the folder, and refused if it leads out, in a circle or nowhere', () => {
  const outside = folderWith({ 'secret.md': 'secret' })
  const folder = folderWith({ 'posts/a.md': 'a' })
  mkdirSync(join(folder, 'links'))
  symlinkSync('../posts/a.md', join(folder, 'links/a.md'))
  symlinkSync('../posts', join(folder, 'links/posts'))
  symlinkSync('..', join(folder, 'links/up'))
  symlinkSync('gone', join(folder, 'links/gone'))
  symlinkSync(join(outside, 'secret.md'), join(folder, 'links/secret.md'))
  symlinkSync(outside, join(folder, 'links/out'))
  const { files, refused } = openFolder(folder, 'old')
  expect(files).toEqual(['links/a.md', 'links/posts/a.md', 'posts/a.md'])
  expect(Object.fromEntries(refused.map(({ file, message }) => [file, message]))).toEqual({
    'links/gone': 'the link leads nowhere',
    'links/out': 'the link leads out of the folder',
    'links/secret.md': 'the link leads out of the folder',
    'links/up': 'the link leads in a circle',
  })
})

test('a text is read without a byte order mark and with line feeds; other encodings are refused', async () => {
  const folder = folderWith({ 'a.md': '\uFEFFone\r\ntwo\rthree' })
  writeFileSync(join(folder, 'b.md'), Buffer.from([0x63, 0xe9]))
  const tree = openFolder(folder, 'old')
  await expect(readText(tree, 'a.md')).resolves.toBe('one\ntwo\nthree')
  await expect(readText(tree, 'b.md')).rejects.toThrow('it is not in UTF-8')
})
