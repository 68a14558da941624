import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadContent } from '../../../lib/content'
import { applyEdits, type Problem } from '../../../lib/problems'
import { compileBody } from '../../support/compile'
import { NOW, siteWith } from '../../support/site'

const FIXTURES = resolve('tests/fixtures')
const found = await Promise.all(
  readdirSync(FIXTURES).map(async (name) => {
    const root = join(FIXTURES, name)
    const { problems } = await loadContent({ root, now: NOW, drafts: false, compile: compileBody, cwd: root })
    return problems.flatMap((problem) => (problem.fix ? [{ name, root, problem }] : []))
  }),
)
const edits = found.flat()

describe('a mistake that --fix fixes', () => {
  it('is one of those that can only mean one thing', () => {
    expect(new Set(edits.map(({ name }) => name))).toEqual(new Set(MENDED))
  })

  it.each(edits.map((edit) => [edit.name, edit] as const))(
    'goes away and brings no other: %s',
    async (_, { root, problem }) => {
      const before = filesOf(root)
      const mended = {
        ...before,
        [problem.file]: applyEdits(before[problem.file] ?? '', problem.fix ? [problem.fix] : []),
      }
      const { problems } = await siteWith(mended).load()
      const was = (await siteWith(before).load()).problems
      const errors = (list: readonly Problem[]) => list.filter(({ severity }) => severity === 'error').length
      expect(problems.map(identity)).not.toContainEqual(identity(problem))
      expect(errors(problems)).toBeLessThanOrEqual(errors(was))
    },
  )

  it.each(edits.map((edit) => [edit.name, edit] as const))(
    'leaves byte order mark and CRLF alone: %s',
    (_, { root, problem }) => {
      const text = filesOf(root)[problem.file]?.replace(/^\uFEFF/, '') ?? ''
      const edit = problem.fix ? [problem.fix] : []
      const odd = `\uFEFF${text.replaceAll('\n', '\r\n')}`
      expect(applyEdits(odd, edit)).toBe(`\uFEFF${applyEdits(text, edit).replaceAll('\n', '\r\n')}`)
    },
  )
})

const MENDED = `
aliases-text author-spelled-unlike-file author-two-spellings authors-twice body-formula date-in-words date-without-offset date-without-zeros featured-number front-matter-after-blank-line front-matter-blank-after-hyphens front-matter-closed-by-dash front-matter-closed-by-four-hyphens front-matter-dashes front-matter-four-hyphens key-camel-case key-invisible-space key-misspelt link-case link-local part-with-zero published-quoted-no published-upper-case published-yes series-two-spellings several-mistakes slug-not-an-address tag-invisible-space tag-two-spellings tags-text title-invisible yaml-at-sign yaml-backslash yaml-backtick yaml-colon yaml-comma yaml-exclamation yaml-greater yaml-hyphen yaml-no-space yaml-percent yaml-reference yaml-unclosed-bracket yaml-unclosed-quote
`
  .trim()
  .split(/\s+/)

const identity = ({ file, line, field, message }: Problem) => ({ file, line, field, message })

function filesOf(root: string): Record<string, string> {
  const files = readdirSync(root, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  const paths = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.endsWith('expected.txt'))
  return Object.fromEntries(paths.map((path) => [relative(root, path), readFileSync(path, 'utf8')]))
}
