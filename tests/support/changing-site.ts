import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { createWriter } from '../../lib/cli/bench/corpus'
import { post } from './site'

/** A post as its author thinks of it. Its file is written anew after every change. */
interface Draft {
  slug: string
  title: string
  day: number
  tags: string[]
  words: string
  /** Slugs that it had. */
  former: string[]
  isPublished: boolean
  isInSeries: boolean
  /** True if its text cites the one work of the references. */
  isCiting: boolean
  link?: Draft | undefined
  /** Amount of red in the picture beside it. */
  picture?: number | undefined
}

const TAGS = ['Planning', 'Teams', 'Hiring', 'Delegation']
const SETTINGS = readFileSync('tests/site/site.ts', 'utf8').replace("{ label: 'About', path: '/about/' },", '')

/**
 * Creates a small site that changes by itself: `edit` does one of the things that authors do, and resolves to a sentence
 * about it. They come in a random order, each once before any comes again. The same seed means the same site and edits.
 */
export async function createChangingSite(seed: number) {
  const root = mkdtempSync(join(tmpdir(), 'site-'))
  const { pick, sentence } = createWriter(seed)
  let made = 0
  const posts: Draft[] = []
  const settings = { feedLimit: 20, pageSize: 20 }
  const pages = new Map([['uses', 'A desk.']])
  const work = { title: 'A title' }

  const fresh = (changes: Partial<Draft> = {}): Draft => {
    made++
    const [slug, title] = [`post-${made}`, `Post ${made}`]
    const tags = [pick(TAGS)]
    return {
      slug,
      title,
      day: made,
      tags,
      words: sentence(),
      former: [],
      isPublished: true,
      isInSeries: false,
      isCiting: false,
      ...changes,
    }
  }
  const shown = () => posts.filter(({ isPublished }) => isPublished)
  /** Nothing may link to what is not there. */
  const forget = (gone: Draft) => {
    for (const other of posts) if (other.link === gone) other.link = undefined
  }

  const edits: Readonly<Record<string, (one: Draft) => unknown>> = {
    'a text changes': (one) => Object.assign(one, { words: sentence() }),
    'a title changes': (one) => Object.assign(one, { title: `Post ${++made}` }),
    'a date changes': (one) => Object.assign(one, { day: pick([...Array(300).keys()]) }),
    'a tag comes': (one) => Object.assign(one, { tags: [...new Set([...one.tags, pick(TAGS)])] }),
    'a tag goes': (one) => Object.assign(one, { tags: one.tags.length > 1 ? one.tags.slice(1) : [pick(TAGS)] }),
    'a post is renamed': (one) => {
      one.former.push(one.slug)
      one.slug = `post-${++made}`
    },
    'a post is added': () => posts.push(fresh()),
    'a post is deleted': (one) => {
      if (shown().length < 3) return
      posts.splice(posts.indexOf(one), 1)
      forget(one)
    },
    'a post becomes a draft': (one) => {
      if (shown().length < 3) return
      one.isPublished = false
      forget(one)
    },
    'drafts are published': () => posts.map((each) => Object.assign(each, { isPublished: true })),
    'a link is set': (one) => Object.assign(one, { link: pick(shown().filter((each) => each !== one)) }),
    'a series gets a part': (one) => Object.assign(one, { isInSeries: true }),
    'a series loses a part': () => {
      const part = posts.find(({ isInSeries }) => isInSeries)
      if (part) part.isInSeries = false
    },
    'a text cites a work': (one) => Object.assign(one, { isCiting: true }),
    'the references change': () => Object.assign(work, { title: sentence() }),
    'a picture changes': (one) => Object.assign(one, { picture: pick([...Array(256).keys()]) }),
    'a picture goes': () => posts.map((each) => Object.assign(each, { picture: undefined })),
    'the feeds get longer or shorter': () => Object.assign(settings, { feedLimit: pick([1, 2, 3, 20]) }),
    'the lists get longer or shorter': () => Object.assign(settings, { pageSize: pick([2, 3, 20]) }),
    'a page is added': () => pages.set(`page-${++made}`, sentence()),
    'a page changes': () => pages.set('uses', sentence()),
  }
  let left: string[] = []

  let written = new Map<string, string | Uint8Array>()

  /** Writes the files that are different, and removes those that are gone. */
  async function save(): Promise<void> {
    const files = await listFiles()
    for (const name of written.keys()) if (!files.has(name)) remove(join(root, name))
    for (const [name, content] of files) if (String(content) !== String(written.get(name))) write(name, content)
    written = files
  }

  async function listFiles(): Promise<Map<string, string | Uint8Array>> {
    const files = new Map<string, string | Uint8Array>()
    const parts = posts.filter(({ isInSeries }) => isInSeries)
    files.set(
      'site.ts',
      SETTINGS.replace('feedLimit: 20', `feedLimit: ${settings.feedLimit}`).replace(
        'pageSize: 20',
        `pageSize: ${settings.pageSize}`,
      ),
    )
    files.set('references.bib', `@book{work, title = {${work.title}}}\n`)
    for (const [name, words] of pages)
      files.set(`pages/${name}.md`, `---\ntitle: ${name}\nexcerpt: A page.\n---\n\n${words}\n`)
    for (const one of posts) {
      const { slug, title, tags, words, link, picture, former } = one
      const series = one.isInSeries && { series: 'Order', part: parts.indexOf(one) + 1 }
      const matter = {
        title,
        tags,
        published: one.isPublished,
        published_at: new Date(Date.UTC(2025, 0, one.day + 1)).toISOString().slice(0, 10),
        ...(former.length > 0 && { aliases: former.map((name) => `/blog/${name}/`) }),
        ...series,
      }
      const body = [
        words,
        one.isCiting && 'Others say so too [@work].',
        link && `See [this](/blog/${link.slug}/).`,
        picture !== undefined && '![A field](field.png)',
      ]
      files.set(`posts/${slug}/index.mdx`, post(matter, body.filter(Boolean).join('\n\n')))
      if (picture !== undefined) files.set(`posts/${slug}/field.png`, await paint(picture))
    }
    return files
  }

  function write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }

  posts.push(fresh({ isInSeries: true }), fresh({ picture: 200 }), fresh({ isCiting: true }), fresh())
  await save()
  return {
    root,
    async edit(): Promise<string> {
      if (left.length === 0) left = Object.keys(edits)
      const what = pick(left)
      left = left.filter((other) => other !== what)
      const one = pick(shown())
      edits[what]?.(one)
      await save()
      return `${what} (${one.slug})`
    },
  }
}

/** Removes a file, and its folder if nothing else is in it. */
function remove(path: string): void {
  rmSync(path)
  if (readdirSync(dirname(path)).length === 0) rmdirSync(dirname(path))
}

const paint = (red: number) =>
  sharp({ create: { width: 800, height: 400, channels: 3, background: { r: red, g: 0, b: 0 } } })
    .png()
    .toBuffer()
