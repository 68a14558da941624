import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { listFiles } from '@/lib/list-files'
import { runBuild } from '../support/build'
import { post } from '../support/site'

const SITE_NOW = '2026-11-22'

const SETTINGS = readFileSync('tests/site/site.ts', 'utf8').replace("{ label: 'About', path: '/about/' },", '')

const root = mkdtempSync(join(tmpdir(), 'site-'))
const pathOf = (name: string) => join(root, name)

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(pathOf(name)), { recursive: true })
  writeFileSync(pathOf(name), content)
}

function edit(name: string, from: string, to: string): void {
  const text = readFileSync(pathOf(name), 'utf8')
  if (!text.includes(from)) throw new Error(`${name} does not contain ${from}`)
  write(name, text.replaceAll(from, to))
}

const picture = (red: number) =>
  sharp({ create: { width: 800, height: 400, channels: 3, background: { r: red, g: 0, b: 0 } } })
    .png()
    .toBuffer()

/** Builds, then builds anew beside it and compares every byte. */
async function build(): Promise<{ rendered: number; isUntouched: boolean }> {
  const { code, output } = runBuild('incremental', { CONTENT_DIR: root, SITE_NOW }, ['--verify'])
  expect(output).toContain('every byte as in a build without the store')
  expect(code).toBe(0)
  const [, rendered = ''] = /build: (\d+) of/.exec(output) ?? []
  return {
    rendered: Number(rendered),
    isUntouched: output.includes('Nothing has changed since .tested/incremental/ was built'),
  }
}

/** Changes a file of what was built, so that the next build cannot leave the folder as it is. */
function damageRelease(): void {
  writeFileSync(join('.tested', 'incremental', 'blog', 'one', 'index.html'), 'damaged')
}

beforeAll(async () => {
  write('site.ts', SETTINGS)
  write(
    'posts/one.mdx',
    post({ title: 'One', tags: ['Planning', 'Teams'], published_at: '2026-01-01' }, 'See [two](/blog/two/).'),
  )
  write(
    'posts/two/index.mdx',
    post({ title: 'Two', tags: ['Teams'], published_at: '2026-02-01' }, '![A field](field.png)'),
  )
  write('posts/two/field.png', await picture(200))
  write(
    'posts/three.mdx',
    post({ title: 'Three', tags: ['Planning'], published_at: '2026-03-01', series: 'Order', part: 1 }),
  )
  write('posts/four.mdx', post({ title: 'Four', tags: ['Hiring'], published_at: '2026-04-01' }))
  write('pages/uses.md', '---\ntitle: Uses\nexcerpt: What is used.\n---\n\nA desk.\n')
})

/** What may happen to a site, two things between one build and the next. */
const edits: readonly (readonly [what: string, () => void | Promise<void>])[] = [
  ['a text changes', () => edit('posts/one.mdx', 'See', 'Look at')],
  ['a title changes', () => edit('posts/two/index.mdx', 'title: "Two"', 'title: "Twice"')],
  ['a date changes the order', () => edit('posts/four.mdx', '2026-04-01', '2025-12-01')],
  ['a tag is added', () => edit('posts/four.mdx', '["Hiring"]', '["Hiring", "Teams"]')],
  [
    'a post is renamed',
    () => {
      renameSync(pathOf('posts/two'), pathOf('posts/second'))
      edit('posts/second/index.mdx', 'title: "Twice"', 'title: "Twice"\naliases: [/blog/two/]')
    },
  ],
  ['a picture changes', async () => write('posts/second/field.png', await picture(90))],
  ['a series gets a part', () => edit('posts/one.mdx', 'title: "One"', 'title: "One"\nseries: Order\npart: 2')],
  ['a setting changes', () => edit('site.ts', 'feedLimit: 20', 'feedLimit: 2')],
  ['a post is deleted', () => rmSync(pathOf('posts/four.mdx'))],
  ['a page is added', () => write('pages/now.md', '---\ntitle: Now\nexcerpt: What is done.\n---\n\nA walk.\n')],
]

describe('a build that keeps what has not changed', () => {
  test('renders everything once, and touches nothing when nothing has changed', async () => {
    expect(await build()).toMatchObject({ rendered: expect.any(Number), isUntouched: false })
    expect((await build()).isUntouched).toBe(true)
  })

  test('puts everything in place again, without rendering, when a file of the release has changed', async () => {
    damageRelease()
    expect(await build()).toEqual({ rendered: 0, isUntouched: false })
  })

  for (let at = 0; at < edits.length; at += 2) {
    const both = edits.slice(at, at + 2)
    test(`is the same as one of everything after ${both.map(([what]) => what).join(' and ')}`, async () => {
      for (const [, change] of both) await change()
      expect((await build()).rendered).toBeGreaterThan(0)
    })
  }

  test('takes nothing from entries that are damaged', async () => {
    const folder = join('.next', 'cache', 'fulcrum', 'pages')
    for (const name of listFiles(folder)) {
      if (name !== 'index') writeFileSync(join(folder, name), 'damaged')
    }
    damageRelease()
    expect((await build()).rendered).toBeGreaterThan(0)
  })
})
