import { expect, test } from 'vitest'
import { askForTags } from '../../../lib/cli/import/embeds'
import { embedOf } from '../../../lib/import/embeds'
import { importInto, runImportIn, sourceWith } from '../../support/import'

const POST =
  '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Queues *wait*. <a href="https://t.co/x">t.co/x</a></p>&mdash; Ann Lee (@annlee) <a href="https://twitter.com/annlee/status/123?ref_src=twsrc">March 2, 2026</a></blockquote>\n<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>'

test('a post of X that a text holds in full is a <Quote>', async () => {
  const { texts, terminal } = await importInto(
    sourceWith({ 'hugo.toml': '', 'content/posts/a.md': `---\ntitle: A\ndate: 2020-01-05\n---\nWords.\n\n${POST}\n` }),
  )
  expect(texts['posts/a.mdx']).toContain(
    '<Quote by="Ann Lee" handle="@annlee" url="https://x.com/annlee/status/123" date="2026-03-02">\n  Queues \\*wait\\*. t.co/x\n</Quote>',
  )
  expect((await terminal.run('check')).out).not.toContain(' error')
})

const GIST = 'https://gist.github.com/ann/0a1b2c3d4e'
const CODE = `<Gist url="${GIST}" title="a.ts">\n  \`\`\`ts title="a.ts"\n  const a = {}\n  \`\`\`\n</Gist>`

test('a gist is a link that the report names, and a <Gist> once its site was asked', async () => {
  const source = sourceWith({
    'hugo.toml': '',
    'content/posts/a.md': '---\ntitle: A\ndate: 2020-01-05\n---\nA {brace}.\n\n{{< gist ann 0a1b2c3d4e >}}\n',
  })
  const before = await importInto(source)
  expect(before.texts['posts/a.md']).toContain(`[Code on GitHub Gist](${GIST})`)
  expect(before.report).toContain('Code on GitHub Gist is a link now: import with --fetch')
  const asked = { 'imported/hugo-embeds.json': JSON.stringify({ [GIST]: CODE }) }
  const { texts, terminal } = await importInto(source, asked)
  expect(texts['posts/a.mdx']).toContain(`A \\{brace}.\n\n${CODE}\n`)
  expect((await terminal.run('check')).out).not.toContain(' error')
  expect((await runImportIn(terminal, source)).run.changed).toEqual({})
})

test('a site is asked once for each address, and what it does not say is listed', async () => {
  const embeds = [GIST, 'https://youtu.be/w7Ft2ymGmfc'].flatMap((url) => embedOf(url) ?? [])
  const texts = [{ place: { file: 'a.md' }, embeds: [...embeds, ...embeds] }] as never
  const asked: string[] = []
  const looks: string[] = []
  const answer = { description: 'A', files: { 'a.ts': { filename: 'a.ts', content: 'const a = {}\n' } } }
  const { tags, aside } = await askForTags(
    { texts, authors: [], origins: [], roots: [] },
    {
      root: 'nowhere',
      name: 'hugo',
      report: { leave: () => {}, look: ({ file }, message) => looks.push(`${file} ${message}`) },
      ask: async (address) => {
        asked.push(address)
        const ok = address.startsWith('https://api.github.com/')
        return {
          ok,
          status: ok ? 200 : 404,
          headers: new Headers(),
          arrayBuffer: async () => new TextEncoder().encode(JSON.stringify(answer)).buffer as ArrayBuffer,
        }
      },
    },
  )
  expect(asked).toHaveLength(2)
  expect(tags.get(GIST)).toBe(CODE.replace('title="a.ts">', 'title="A">'))
  expect(aside).toEqual({ 'embeds.json': { [GIST]: tags.get(GIST) } })
  expect(looks).toEqual([expect.stringMatching(/^a\.md no component could be fetched: .* answered 404$/)])
})
