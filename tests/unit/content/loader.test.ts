import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { createContentLoader } from '../../../lib/content'
import { compileBody } from '../../support/compile'
import { NOW, post, siteWith } from '../../support/site'

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'
const unique = () => `Words of ${performance.now()} ${Math.random()}.`

/** Returns a loader that stays open, and a function that lists what it has compiled since the last call. */
function gateOf(files: Readonly<Record<string, string>>, lastRight = false) {
  const { root } = siteWith(files)
  const compile = vi.fn(compileBody)
  const loader = createContentLoader({ root, drafts: true, compile, cwd: root, lastRight })
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  const compiled = () => compile.mock.calls.splice(0).map(([{ file }]) => file)
  return { root, write, compiled, load: () => loader.load(NOW) }
}

it('compiles a text when it changes, and no other', async () => {
  const { load, write, compiled } = gateOf({
    'posts/a.mdx': post({ title: 'A' }, unique()),
    'posts/b.mdx': post({ title: 'B' }, unique()),
  })
  await load()
  expect(compiled().sort()).toEqual(['posts/a.mdx', 'posts/b.mdx'])
  const before = await load()
  expect(compiled()).toEqual([])

  write('posts/b.mdx', post({ title: 'B' }, 'One two three four.'))
  const after = await load()
  expect(compiled()).toEqual(['posts/b.mdx'])
  const factsOf = ({ posts }: typeof before, slug: string) => posts.find((post) => post.slug === slug)?.facts
  expect(factsOf(after, 'b')?.words).toBe(4)
  expect(factsOf(after, 'a')).toBe(factsOf(before, 'a'))
})

it('does not compile a text with a mistake again until it, or something it may have looked for, changes', async () => {
  const { load, write, compiled } = gateOf({
    'posts/a/index.mdx': post({ title: 'A' }, '![A curve](./curve.svg)'),
    'posts/b.mdx': post({ title: 'B' }, unique()),
  })
  expect((await load()).problems).toMatchObject([{ file: 'posts/a/index.mdx' }])
  compiled()
  write('posts/b.mdx', post({ title: 'B' }, unique()))
  expect((await load()).problems).toHaveLength(1)
  expect(compiled()).toEqual(['posts/b.mdx'])

  write('posts/a/curve.svg', PICTURE)
  expect((await load()).problems).toEqual([])
  expect(compiled()).toEqual(['posts/a/index.mdx'])
})

it('sees through rules between files what a change of one means for another', async () => {
  const { root, load } = gateOf({
    'posts/a.mdx': post({ title: 'A' }, 'See [b](./b.mdx).'),
    'posts/b.mdx': post({ title: 'B' }),
  })
  expect((await load()).problems).toEqual([])
  renameSync(join(root, 'posts/b.mdx'), join(root, 'posts/c.mdx'))
  expect((await load()).problems).toMatchObject([{ file: 'posts/a.mdx', rule: 'broken-link' }])
  renameSync(join(root, 'posts/c.mdx'), join(root, 'posts/b.mdx'))
  expect((await load()).problems).toEqual([])
})

it('measures a lead picture again when it changes', async () => {
  const fields = { image: './curve.svg', image_alt: 'A curve' }
  const { load, write } = gateOf({ 'posts/a/index.mdx': post(fields), 'posts/a/curve.svg': PICTURE })
  expect((await load()).posts[0]?.image?.width).toBe(4)
  write('posts/a/curve.svg', PICTURE.replace('"4"', '"40"'))
  expect((await load()).posts[0]?.image?.width).toBe(40)
})

it('gives in a preview what a text was before its mistake, and nothing once it is gone', async () => {
  const { root, load, write } = gateOf({ 'posts/a.mdx': post({ title: 'A' }), 'posts/b.mdx': post() }, true)
  await load()
  write('posts/a.mdx', post({ title: 'A, again', published: 'yes' }))
  const wrong = await load()
  expect(wrong.problems).toHaveLength(1)
  expect(wrong.posts.map(({ title }) => title)).toContain('A')
  expect((await load()).posts.map(({ title }) => title)).toContain('A')

  write('posts/a.mdx', post({ title: 'A, again' }))
  expect((await load()).posts.map(({ title }) => title)).toContain('A, again')
  rmSync(join(root, 'posts/a.mdx'))
  expect((await load()).posts.map(({ slug }) => slug)).toEqual(['b'])
})

it('keeps the last right version of the home page and of a slot for a preview', async () => {
  const { load, write } = gateOf({ 'home.md': 'Hello.\n', 'slots/footer.md': 'From Leipzig.\n' }, true)
  const before = await load()
  write('home.md', 'See [nothing](/nowhere/).\n')
  write('slots/footer.md', 'See [nothing](/nowhere/).\n')
  const after = await load()
  expect(after.problems.map(({ file }) => file)).toEqual(['home.md', 'slots/footer.md'])
  expect([after.pages, after.slots]).toEqual([before.pages, before.slots])
})
