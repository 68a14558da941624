import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildGuide } from '../../../lib/guide'
import { compileBody } from '../../support/compile'
import { mp3 } from '../../support/recordings'
import { siteWith } from '../../support/site'

const TICKS = '```'

/** Builds a guide with this text for a content folder with these files. */
function guideWith(text: string, files: Parameters<typeof siteWith>[0] = {}) {
  const { root } = siteWith(files)
  const path = join(mkdtempSync(join(tmpdir(), 'guide-')), 'guide.md')
  writeFileSync(path, text)
  const inside = (folder: string) => join(root, folder)
  const folders = {
    examples: inside('examples'),
    components: inside('components'),
    publicFolder: inside('public'),
    cwd: root,
  }
  return buildGuide({ path, file: 'guide.md', ...folders, compile: compileBody })
}

test('shows what an example becomes below the prose with its source', async () => {
  const { parts } = await guideWith(`# Guide\n\nWords.\n\n${TICKS}md\nA *quiet* word.\n${TICKS}\n\nMore words.\n`)
  expect(parts.map(({ example }) => example !== undefined)).toEqual([true, false])
  expect(parts[0]?.example?.code).toContain('quiet')
  expect(parts[0]?.prose.code).toContain('Words.')
  expect(parts[1]?.prose.code).toContain('More words.')
})

test('leaves out the front matter of a whole file, and follows links from one to the other', async () => {
  const { parts } = await guideWith(
    [
      `${TICKS}mdx title="posts/one.mdx"\n---\ntitle: One\n---\n\nFirst.\n${TICKS}\n`,
      `${TICKS}mdx title="posts/two.mdx"\n---\ntitle: Two\n---\n\nAfter [one](one.mdx).\n${TICKS}\n`,
    ].join('\n'),
  )
  expect(parts.flatMap(({ example }) => example?.problems)).toEqual([])
  expect(parts[0]?.example?.code).not.toContain('title: One')
  expect(parts[1]?.example?.code).toContain('/blog/one/')
})

test('says at its line of the guide what is wrong with an example, and shows the others', async () => {
  const { parts } = await guideWith(`Words.\n\n${TICKS}mdx\n<Nothing />\n${TICKS}\n\n${TICKS}mdx\nFine.\n${TICKS}\n`)
  expect(parts[0]?.example).toMatchObject({ problems: [{ file: 'guide.md', line: 4 }] })
  expect(parts[0]?.example?.code).toBeUndefined()
  expect(parts[1]?.example?.code).toContain('Fine.')
})

test('shows the files of the examples, at addresses that lead to them', async () => {
  const text = `${TICKS}mdx\n![A line.](./line.svg)\n\n<Audio src="./talk.mp3" title="A talk" />\n${TICKS}\n`
  const { parts } = await guideWith(text, {
    'examples/line.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
    'examples/talk.mp3': mp3(),
  })
  expect(parts[0]?.example?.problems).toEqual([])
  expect(parts[0]?.example?.code).toContain('/preview/guide/line.svg')
  expect(parts[0]?.example?.code).toMatch(/\/preview\/guide\/talk\.[\da-f]{10}\.mp3/)
})

test('keeps links to its own sections and drops those to other files', async () => {
  const { parts, headings } = await guideWith(
    '# Guide\n\nSee [this](#that) and [those](deploy.md#files).\n\n## That\n\nWords.\n',
  )
  expect(parts[0]?.prose.code).toContain('#that')
  expect(parts[0]?.prose.code).not.toContain('deploy.md')
  expect(headings).toMatchObject([{ id: 'that' }])
})

test('shows every example of the author’s guide without a mistake or a warning', { timeout: 60_000 }, async () => {
  const cwd = process.cwd()
  const [file, examples] = ['docs/authoring.md', join(cwd, 'docs/examples')]
  const folders = { examples, components: join(cwd, 'content/components'), publicFolder: join(cwd, 'content/public') }
  const { parts } = await buildGuide({ cwd, ...folders, file, path: join(cwd, file), compile: compileBody })
  expect(parts.flatMap(({ prose, example }) => [...prose.problems, ...(example?.problems ?? [])])).toEqual([])
})

test('leaves a block that shows a mistake as source', async () => {
  const { parts } = await guideWith(`${TICKS}mdx title="posts/a.mdx" mistake\n<Nothing />\n${TICKS}\n`)
  expect(parts).toHaveLength(1)
  expect(parts[0]?.example).toBeUndefined()
})

test('lists the publication’s own components with their props', async () => {
  const { own } = await guideWith('Words.\n', {
    'components/price.tsx': [
      "import { z } from 'zod'",
      "import { defineComponent } from '@/lib/mdx/contract'",
      "export default defineComponent({ props: { amount: z.number(), per: z.enum(['day', 'month']).optional() } },",
      '  ({ amount }) => <p>{amount}</p>)',
    ].join('\n'),
  })
  expect(own).toEqual([
    {
      name: 'Price',
      file: 'components/price.tsx',
      props: [
        { name: 'amount', isRequired: true, kind: expect.any(String) },
        { name: 'per', isRequired: false, kind: '"day" | "month"' },
      ],
    },
  ])
})
