import { expect, test } from 'vitest'
import { createModuleEditor } from '../../../../lib/cli/setup/module-editor'
import { applyEdits } from '../../../../lib/problems'

const SITE = `import type { SiteSettings } from '../lib/site'

// Everything about us.
const settings: SiteSettings = {
  name: 'Old', // the name
  description:
    'A description that is long enough to stand in a line of its own, or was before somebody made it any shorter than this.',
  publisher: { type: 'Organization', name: 'Old' },
  contact: 'mailto:a@old.example',
  navigation: [
    { label: 'About', path: '/about/' },
    // gone soon
    { label: 'Join', path: '/join/' },
    { label: 'Write', path: "/write/" }
  ],
  check: { severities: {} },
}

export default settings
`

function edit(text: string, changes: Readonly<Record<string, string | undefined>>, gone: readonly string[] = []) {
  const editor = createModuleEditor(text)
  const lists = Object.entries(changes).map(([path, value]) => editor?.set(path.split('.'), value))
  if (!editor || lists.includes(undefined)) return undefined
  return applyEdits(text, [
    ...lists.flatMap((edits) => edits ?? []),
    ...editor.removeItems('navigation', 'path', new Set(gone)),
  ])
}

test('changes values where they stand, and no other byte', () => {
  const changes = { name: 'New', 'publisher.type': 'Person', 'publisher.name': 'Ada' }
  expect(edit(SITE, changes)).toBe(
    SITE.replace("name: 'Old', //", "name: 'New', //").replace(
      "{ type: 'Organization', name: 'Old' }",
      "{ type: 'Person', name: 'Ada' }",
    ),
  )
})

test('leaves everything alone when the values are there already', () => {
  expect(edit(SITE, { name: 'Old', 'publisher.name': 'Old' })).toBe(SITE)
})

test('breaks lines as the formatter does', () => {
  expect(edit(SITE, { description: 'Short.' })).toContain("\n  description: 'Short.',\n  publisher")
  const long = 'x'.repeat(120)
  expect(edit(SITE, { name: long })).toContain(`\n  name:\n    '${long}', // the name\n`)
})

test('writes quotes as the formatter does', () => {
  expect(edit(SITE, { name: "Ada's" })).toContain('name: "Ada\'s",')
  expect(edit(SITE, { name: 'a \\ "b" \'c\'' })).toContain("name: 'a \\\\ \"b\" \\'c\\'',")
})

test('removes settings and items of lists with their lines, and keeps comments', () => {
  expect(edit(SITE, { contact: undefined, repository: undefined }, ['/join/', '/write/'])).toBe(
    SITE.replace("  contact: 'mailto:a@old.example',\n", '')
      .replace("    { label: 'Join', path: '/join/' },\n", '')
      .replace('    { label: \'Write\', path: "/write/" }\n', ''),
  )
})

test('adds what is missing', () => {
  expect(edit(SITE, { repository: 'https://a.example/' })).toContain(
    "  check: { severities: {} },\n  repository: 'https://a.example/',\n}",
  )
  expect(edit('export default {}', { accent: 'teal' })).toBe("export default { accent: 'teal' }")
})

test('keeps byte order marks and CRLF', () => {
  const text = `\uFEFF${SITE.replaceAll('\n', '\r\n')}`
  const changed = edit(text, { name: 'New', contact: undefined }, ['/join/'])
  expect(changed).toBe(
    text
      .replace("'Old', //", "'New', //")
      .replace("  contact: 'mailto:a@old.example',\r\n", '')
      .replace("    { label: 'Join', path: '/join/' },\r\n", ''),
  )
})

test.each([
  ['export default { name: "Old" }', "export default { name: 'New' }"],
  [
    'const a = { name: `Old` } satisfies X\nexport default a',
    "const a = { name: 'New' } satisfies X\nexport default a",
  ],
  ['export default define({ name: "Old" })', "export default define({ name: 'New' })"],
  ['export default { name: { light: "a", dark: "b" } }', "export default { name: 'New' }"],
])('reads %s', (text, changed) => expect(edit(text, { name: 'New' })).toBe(changed))

test.each([
  'export default { name: nameOf() }',
  'export default { ...others }',
  'export default make()',
  'const a = 1',
])('leaves %s to a person', (text) => expect(edit(text, { name: 'New' })).toBeUndefined())
