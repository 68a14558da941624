import { describe, expect, it } from 'vitest'
import { createFieldEditor, type FieldEditor } from '../../../../lib/content/front-matter/field-editor'
import { applyEdits, type Edit } from '../../../../lib/problems'

/** Returns the front matter after an edit; the body must stay unchanged. */
function edited(lines: string, edit: (editor: FieldEditor) => Edit[]): string {
  const text = `---\n${lines}${BODY}`
  const editor = createFieldEditor(text)
  if (!editor) throw new Error('the front matter cannot be read')
  const result = applyEdits(text, edit(editor))
  expect(result.startsWith('---\n') && result.endsWith(BODY)).toBe(true)
  return result.slice('---\n'.length, -BODY.length)
}

const BODY = '\n---\n\nSome words.\n'

describe('a field', () => {
  it.each([
    ['title: A\npublished: false', 'title: A\npublished: true'],
    ['published: "false" # not yet', 'published: true # not yet'],
    ['published:\ntitle: A', 'published: true\ntitle: A'],
    ['published: # soon\ntitle: A', 'published: true # soon\ntitle: A'],
    ['published: >-\n  false\ntitle: A', 'published: true\ntitle: A'],
    ["'published' : no\ntitle: A", "'published' : true\ntitle: A"],
    ['? published\n: no', '? published\n: true'],
    ['title: A', 'title: A\npublished: true'],
    ['  title: A', '  title: A\n  published: true'],
    ['title: A\npublished_at: 2026-01-01', 'title: A\npublished: true\npublished_at: 2026-01-01'],
    ['title: |\n  A\n\n# the end', 'title: |\n  A\n\n# the end\npublished: true'],
    ['{ title: A }', '{ title: A, published: true }'],
    ['published: true', 'published: true'],
  ])('of %j is set in %j', (lines, expected) => {
    expect(edited(lines, (editor) => editor.set('published', 'true', { before: 'published_at' }))).toBe(expected)
  })

  it.each([
    ['a: 1\nb: 2', 'a: 1\nc: 3\nb: 2'],
    ['a:\n  - 1\n  - 2 # two\nb: 2', 'a:\n  - 1\n  - 2 # two\nc: 3\nb: 2'],
    ['b: 2\na: 1', 'b: 2\na: 1\nc: 3'],
    ['b: 2', 'b: 2\nc: 3'],
  ])('is put after a neighbour: %j', (lines, expected) => {
    expect(edited(lines, (editor) => editor.set('c', '3', { after: 'a' }))).toBe(expected)
  })

  it.each([
    ['a: 1', 'a: 1\naliases: [/x/]'],
    ['aliases:', 'aliases: [/x/]'],
    ['aliases: []', 'aliases: [/x/]'],
    ['aliases: [ /a/, "/b/" ] # old', 'aliases: [ /a/, "/b/", /x/ ] # old'],
    ['aliases:\n  - /a/ # one\n  - /b/\nb: 1', 'aliases:\n  - /a/ # one\n  - /b/\n  - /x/\nb: 1'],
    ['aliases:\n- /a/', 'aliases:\n- /a/\n- /x/'],
    ['aliases: [\n  /a/,\n  /b/,\n]', 'aliases: [\n  /a/,\n  /b/, /x/,\n]'],
  ])('of a list gets an item: %j', (lines, expected) => {
    expect(edited(lines, (editor) => editor.add('aliases', '/x/'))).toBe(expected)
  })

  it('cannot be edited where the front matter cannot be read', () => {
    expect(createFieldEditor('Words.')).toBeUndefined()
    expect(createFieldEditor('---\ntitle: a: b\n---\n')).toBeUndefined()
    expect(createFieldEditor('---\n- a\n---\n')).toBeUndefined()
  })
})
