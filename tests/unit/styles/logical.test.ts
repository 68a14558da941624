import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const files = ['app/styles', 'components/mdx'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => join(folder, name)),
)

/** What an author requests with `---:` in a table, and the side of notes, which `tokens.css` mirrors. */
const MEANT = ['.prose .align-right { text-align: right;', '--beside: right;', '--beside: left;']

test('styles know no left and no right, so that texts from right to left are mirrored', () => {
  const physical =
    /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right)|left|right|float:\s*(?:left|right)|clear:\s*(?:left|right)|text-align:\s*(?:left|right))(?=\s*[:;]|\s|$)[^;]*/
  const found = files.flatMap((file) => {
    const css = readFileSync(file, 'utf8')
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/\s+/g, ' ')
    const plain = MEANT.reduce((text, part) => text.replaceAll(part, ''), css)
    const [match] = physical.exec(plain) ?? []
    return match === undefined ? [] : [`${file}: ${match.trim()}`]
  })
  expect(found).toEqual([])
})

test('boxes have the same room at both ends of a line, or say which end they mean', () => {
  const found = files.flatMap((file) => {
    const css = readFileSync(file, 'utf8')
    return [...css.matchAll(/^ *((?:margin|padding): (.+));$/gm)].flatMap(([, declaration, value = '']) => {
      const sides = value.match(/(?:[a-z-]*\([^()]*(?:\([^()]*(?:\([^()]*\))?[^()]*\)[^()]*)*\)|\S)+/g) ?? []
      return sides.length === 4 && sides[1] !== sides[3] ? [`${file}: ${declaration}`] : []
    })
  })
  expect(found).toEqual([])
})

test('selectors of components name what they are for outside parentheses, and rules do not nest: from that the export knows which pages need them', () => {
  const unclear = files.flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n')
    const pattern = file.startsWith('components/') ? /^\s*(?:&|:is\(|:where\(|:dir\()/ : /^\s+&/
    return lines.flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : []))
  })
  expect(unclear).toEqual([])
})
