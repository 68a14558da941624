import { createHash } from 'node:crypto'
import {
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openRecords } from '@/lib/content/records'
import { CACHES } from '@/lib/disk-cache'
import { stateOf } from '@/lib/file-state'
import { compileBody } from '../../support/compile'
import { post, siteWith, type TestSite } from '../../support/site'

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'
const DOT = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#a33' } })
  .png()
  .toBuffer()

const FILES = {
  'posts/a.mdx': post({ title: 'A', tags: ['Career'] }, 'See [b](./b.mdx#why) and words.\n\n## Why\n\nBecause.'),
  'posts/b.mdx': post({ title: 'B', author: 'Ada' }, '## Why\n\nOnce more.'),
  'posts/r/index.mdx': post({ title: 'R' }, 'A claim [@one], and nothing [@two].'),
  'posts/r/references.bib': '@book{one, title = {One}}\n',
  'references.bib': '@book{two, title = {Two}}\n',
  'posts/c.md': post({ title: 'C', published: false, aliases: ['/old/'] }, 'A draft that says "so".'),
  'posts/e/index.mdx': post({ title: 'E', image: './curve.svg', image_alt: 'A curve' }, '![A dot](./dot.png)'),
  'posts/e/curve.svg': PICTURE,
  'posts/e/dot.png': DOT,
  'pages/about.md': '---\ntitle: About\n---\n\nSee [a](/blog/a/).\n',
  'authors/ada.md': '---\nname: Ada\n---\n\nShe *wrote*.\n',
}

type Edit = (root: string) => void

const at = (root: string, name: string) => join(root, name)
const change = (name: string, from: string | RegExp, to: string): Edit => {
  return (root) => ifThere(root, name, (path) => writeFileSync(path, readFileSync(path, 'utf8').replace(from, to)))
}

function ifThere(root: string, name: string, edit: (path: string) => void): void {
  if (statSync(at(root, name), { throwIfNoEntry: false })) edit(at(root, name))
}

/** Changes a letter, so that neither the size nor the time of the file is another. */
function swapLetter(path: string, write: (text: string) => void): void {
  const { atime, mtime } = statSync(path)
  const text = readFileSync(path, 'utf8')
  write(text.endsWith('x\n') ? text.replace(/x\n$/, 'y\n') : text.replace(/.\n$/, 'x\n'))
  utimesSync(path, atime, mtime)
}

const EDITS: Readonly<Record<string, Edit>> = {
  'a text grows': change('posts/a.mdx', /$/, '\nMore of it, see [c](/blog/c/).\n'),
  'a heading is renamed': change('posts/b.mdx', '## Why', '## Wherefore'),
  'a title changes': change('posts/b.mdx', 'title: "B"', 'title: "The other"'),
  'a work beside a text changes': change('posts/r/references.bib', 'One', 'Won'),
  'a work of the site changes': change('references.bib', 'Two', 'Too'),
  'a work gets another key': change('references.bib', 'two', 'too'),
  'a work gets its key back': change('references.bib', 'too', 'two'),
  'a tag is spelled differently': change('posts/b.mdx', 'title:', 'tags: [career]\ntitle:'),
  'front matter is broken': change('posts/a.mdx', 'published_at: "2026-03-02"', 'published_at: "2026-02-30"'),
  'front matter is mended': change('posts/a.mdx', '2026-02-30', '2026-03-02'),
  'a draft is published': change('posts/c.md', 'published: false', 'published: true'),
  'a file is renamed': (root) => ifThere(root, 'posts/b.mdx', (path) => renameSync(path, at(root, 'posts/d.mdx'))),
  'it is renamed back': (root) => ifThere(root, 'posts/d.mdx', (path) => renameSync(path, at(root, 'posts/b.mdx'))),
  'two files change places': (root) =>
    ifThere(root, 'posts/b.mdx', (path) => {
      renameSync(path, at(root, 'posts/swap.mdx'))
      renameSync(at(root, 'posts/a.mdx'), path)
      renameSync(at(root, 'posts/swap.mdx'), at(root, 'posts/a.mdx'))
    }),
  'a file is removed': (root) => rmSync(at(root, 'posts/c.md'), { force: true }),
  'a letter changes, and the time is set back': (root) =>
    swapLetter(at(root, 'posts/a.mdx'), (text) => writeFileSync(at(root, 'posts/a.mdx'), text)),
  'a file is replaced by one of the same size and time': (root) =>
    swapLetter(at(root, 'authors/ada.md'), (text) => {
      writeFileSync(at(root, 'new'), text)
      renameSync(at(root, 'new'), at(root, 'authors/ada.md'))
    }),
  'a picture becomes wider': change('posts/e/curve.svg', 'width="4"', 'width="5"'),
  'a picture breaks off': (root) => truncateSync(at(root, 'posts/e/dot.png'), DOT.length - 20),
  'a picture is whole again': (root) => writeFileSync(at(root, 'posts/e/dot.png'), DOT),
  'the clock is set back': (root) => utimesSync(at(root, 'pages/about.md'), 1000, 1000),
  'nothing changes': () => {},
}

/** Returns once the file system gives new files a later time than that of the last change. */
function tick(root: string): void {
  const path = at(root, '.tick')
  const time = () => {
    writeFileSync(path, '')
    return statSync(path).ctimeMs
  }
  const before = time()
  while (time() === before);
}

const remembered = (site: TestSite) => site.load({ remembers: true, drafts: true })
const recordsOf = ({ root }: TestSite) => {
  const name = createHash('sha256')
    .update(JSON.stringify([root, root]))
    .digest('hex')
  return join(process.cwd(), CACHES, 'records', name)
}

describe.each([
  ['settled long ago', 3_600_000],
  ['written just now', 0],
])('a run that remembers texts %s', (_, later) => {
  beforeEach(() => {
    const now = Date.now
    vi.spyOn(Date, 'now').mockImplementation(() => now() + later)
  })
  afterEach(() => vi.restoreAllMocks())

  it('finds what a run that remembers nothing finds, whatever was edited between', async () => {
    const edits = fc.array(fc.constantFrom(...Object.keys(EDITS)), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(edits, async (names) => {
        const site = siteWith(FILES)
        await remembered(site)
        for (const name of names) {
          if (later > 0) tick(site.root)
          EDITS[name]?.(site.root)
          expect(await remembered(site), name).toEqual(await site.load({ drafts: true }))
        }
      }),
      { numRuns: 12 },
    )
  })
})

describe('records', () => {
  beforeEach(() => {
    const now = Date.now
    vi.spyOn(Date, 'now').mockImplementation(() => now() + 3_600_000)
  })
  afterEach(() => vi.restoreAllMocks())

  it('know a text that has not changed, and none that has just been written', async () => {
    const site = siteWith(FILES)
    const path = at(site.root, 'posts/a.mdx')
    const isKnown = async () => (await openRecords(site.root, site.root)).has(path, stateOf(path) ?? '')
    await remembered(site)
    expect(await isKnown()).toBe(true)
    tick(site.root)
    writeFileSync(path, readFileSync(path))
    expect(await isKnown()).toBe(false)
    vi.restoreAllMocks()
    await remembered(site)
    expect(await isKnown()).toBe(false)
  })

  it('serve a copy of the same text, without another compile, and then know it', async () => {
    const site = siteWith(FILES)
    const path = at(site.root, 'posts/a.mdx')
    await remembered(site)
    writeFileSync(`${path}.new`, readFileSync(path))
    renameSync(`${path}.new`, path)
    const compile = vi.fn(compileBody)
    await site.load({ remembers: true, compile })
    expect(compile).not.toHaveBeenCalled()
    expect((await openRecords(site.root, site.root)).has(path, stateOf(path) ?? '')).toBe(true)
  })

  it('that are damaged are none', async () => {
    const site = siteWith(FILES)
    const found = await remembered(site)
    truncateSync(recordsOf(site), Math.floor(statSync(recordsOf(site)).size / 2))
    expect(await remembered(site)).toEqual(found)
    writeFileSync(recordsOf(site), '{}')
    expect(await remembered(site)).toEqual(found)
  })

  it('do not stand for a compiled body that is gone', async () => {
    const site = siteWith(FILES)
    const [first] = (await remembered(site)).posts
    rmSync(join(process.cwd(), CACHES, 'artifacts', `${first?.artifact}.body`))
    const compile = vi.fn(compileBody)
    await site.load({ remembers: true, drafts: true, compile })
    expect(compile.mock.calls.map(([{ file }]) => file)).toEqual([first?.file])
  })

  it('do not stand for a compiled body that was damaged, even if its size is the same', async () => {
    const site = siteWith(FILES)
    const [first] = (await remembered(site)).posts
    const path = join(process.cwd(), CACHES, 'artifacts', `${first?.artifact}.body`)
    const bytes = readFileSync(path)
    bytes[bytes.length - 1] = 0
    tick(site.root)
    writeFileSync(path, bytes)
    const compile = vi.fn(compileBody)
    await site.load({ remembers: true, drafts: true, compile })
    expect(compile.mock.calls.map(([{ file }]) => file)).toEqual([first?.file])
  })

  it('stand for a compiled body that was only copied, and then know the copy', async () => {
    const site = siteWith(FILES)
    const [first] = (await remembered(site)).posts
    const path = join(process.cwd(), CACHES, 'artifacts', `${first?.artifact}.body`)
    writeFileSync(`${path}.copy`, readFileSync(path))
    renameSync(`${path}.copy`, path)
    const compile = vi.fn(compileBody)
    await site.load({ remembers: true, drafts: true, compile })
    expect(compile).not.toHaveBeenCalled()
    expect(readFileSync(recordsOf(site), 'utf8')).toContain(stateOf(path))
  })

  it('of a content folder that is gone are removed', async () => {
    const [gone, site] = [siteWith(FILES), siteWith(FILES)]
    await remembered(gone)
    rmSync(gone.root, { recursive: true })
    const now = Date.now()
    vi.mocked(Date.now).mockImplementation(() => now + 86_400_000)
    await remembered(site)
    expect([gone, site].map((one) => existsSync(recordsOf(one)))).toEqual([false, true])
  })
})
