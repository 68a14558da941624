import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { relink } from '../../../lib/content'
import { loadArtifact } from '../../../lib/mdx'
import { articles, listOutputs, routes } from '../../../lib/routes'
import { NOW, post, siteWith } from '../../support/site'

const FILES = {
  'posts/a.md': post({ title: 'A', tags: ['Planning'] }),
  'pages/about.md': '---\ntitle: About\nexcerpt: Who.\n---\n\nWords.\n',
  'slots/after-essay.mdx': '## Write to me\n\nBy [mail](mailto:desk@example.org), or see [who I am](/about/).\n',
  'slots/footer.md': 'Made in *Leipzig*.\n',
}

const load = async (files: Readonly<Record<string, string>> = {}) => siteWith({ ...FILES, ...files }).load()

const say = async (text: string) => {
  const { problems } = await load({ 'slots/after-essay.mdx': text })
  return problems.map(({ file, line, rule, message, hint }) => ({ file, line, rule, message, hint }))
}

describe('a slot', () => {
  it('is filled by a text that needs no front matter', async () => {
    const { slots, problems } = await load()
    expect(problems).toEqual([])
    expect(slots.map(({ place }) => place)).toEqual(['after-essay', 'footer'])
  })

  it('is empty while its text says published: false', async () => {
    const { slots } = await load({ 'slots/footer.md': '---\npublished: false\n---\n\nSoon.\n' })
    expect(slots.map(({ place }) => place)).toEqual(['after-essay'])
  })

  it('has headings without ids, since the text beside it may have the same', async () => {
    const { slots } = await load()
    const { code } = await loadArtifact(slots[0]?.artifact ?? '')
    expect(code).toContain('Write to me')
    expect(code).not.toMatch(/\bid\b|class.*anchor/)
    expect(slots[0]?.facts.anchors).toEqual([])
  })

  it('is checked like every text', async () => {
    expect(await say('See [nothing](/nowhere/).\n')).toMatchObject([
      { file: 'slots/after-essay.mdx', line: 1, rule: 'broken-link' },
    ])
  })

  it('holds nothing that readers link to, since it is on many pages', async () => {
    const steps =
      '<Steps>\n  <Step title="One">\n    First.\n  </Step>\n  <Step title="Two">\n    Then.\n  </Step>\n</Steps>\n'
    expect(await say(steps)).toMatchObject([
      { line: 1, rule: 'component-place', hint: 'move it to a page, and link to it from here' },
    ])
    expect(await say('A claim.[^1]\n\n[^1]: A note.\n')).toMatchObject([{ line: 1, rule: 'footnote' }])
    expect(await say('[Up](#top-of-it)\n')).toMatchObject([{ line: 1, rule: 'broken-link' }])
    expect(await say('## Mail {/* #mail */}\n')).toMatchObject([{ line: 1, rule: 'heading-attributes' }])
  })

  it.each([
    ['slots/after-essays.mdx', 'rename it to after-essay.mdx'],
    ['slots/footer.html', 'rename it to footer.mdx'],
    ['slots/sidebar.md', 'one of after-essay.mdx, footer.mdx'],
  ])('has a name that the engine knows, unlike %s', async (name, hint) => {
    const { problems } = await load({ [name]: 'Words.\n' })
    expect(problems).toMatchObject([{ file: name, severity: 'error', message: `nothing shows ${name}`, hint }])
  })

  it('is meant by a folder that is nearly called so', async () => {
    const { problems } = await load({ 'slot/footer.md': 'Words.\n' })
    expect(problems).toMatchObject([{ file: 'slot/footer.md', hint: 'move it to slots/' }])
  })
})

describe('a link to a post that is renamed', () => {
  it('is followed from the home page and from a slot', async () => {
    const { root } = siteWith({
      'posts/a.md': post({ title: 'A' }),
      'home.md': 'Begin with [A](./posts/a.md).\n',
      'slots/footer.md': 'Begin with [A](/blog/a/).\n',
    })
    const moved = await relink(
      { root, now: NOW, cwd: root },
      { path: '/blog/a/', source: join(root, 'posts/a.md') },
      { path: '/blog/b/', source: join(root, 'posts/b.md') },
    )
    expect(moved.map(({ file, edits }) => [file, edits?.map(({ text }) => text)])).toEqual([
      ['home.md', ['./posts/b.md']],
      ['slots/footer.md', ['/blog/b/']],
    ])
  })
})

describe('the text after every essay', () => {
  it('is in the data of an essay', async () => {
    const content = await load()
    const data = await articles.data(content, { slug: 'a' })
    expect(data?.after).toMatchObject({ artifact: content.slots[0]?.artifact })
  })
})

describe('an edit of a slot', () => {
  it.each([
    ['slots/after-essay.mdx', ['blog/a/index.html']],
    [
      'slots/footer.md',
      ['about/index.html', 'authors/fixture-editors/index.html', 'blog/a/index.html', 'tags/planning/index.html'],
    ],
  ])('changes the pages that show it, and no feed, card or twin: %s', async (name, expected) => {
    const outputsOf = async (files: Readonly<Record<string, string>>) => {
      const site = siteWith({ ...FILES, ...files })
      return listOutputs(routes, await site.load({ drafts: true }), 'engine', site.root)
    }
    const [before, after] = [await outputsOf({}), await outputsOf({ [name]: 'Other words.\n' })]
    const keys = new Map(before.single.map(({ file, key }) => [file, key]))
    const changed = after.single.filter(({ file, key }) => keys.get(file) !== key).map(({ file }) => file)
    expect(changed.sort()).toEqual(expected)
    expect(after.othersKey).not.toBe(before.othersKey)
  })
})
