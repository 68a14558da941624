import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { embedAddress } from '../../../../lib/cli/post/embed'
import { contextIn, post, siteWith } from '../../../support/site'

/** Answers like the sites do, by the beginning of the address. */
const answers: Readonly<Record<string, unknown>> = {
  'https://www.youtube.com/oembed': { title: 'A "talk" <in> Lyon', thumbnail_url: 'https://i.ytimg.com/vi/x.jpg' },
  'https://publish.twitter.com/oembed': {
    author_name: 'Ann Lee',
    author_url: 'https://twitter.com/annlee',
    html: '<blockquote><p lang="en">First {line}<br>import *this* &amp; <a href="https://t.co/x">t.co/x</a></p>&mdash; Ann (@annlee) <a href="https://x">March 2, 2026</a></blockquote>',
  },
  'https://example.social/api/v1/statuses/11': {
    account: { acct: 'ann', display_name: 'Ann' },
    created_at: '2026-03-02T10:00:00.000Z',
    content: '<p>One</p><p>- Two</p>',
  },
  'https://public.api.bsky.app/': {
    thread: {
      post: { author: { handle: 'ann.example' }, record: { text: 'Hello', createdAt: '2026-03-02T10:00:00Z' } },
    },
  },
  'https://api.github.com/gists/0a1b2c': {
    description: null,
    files: { 'a.ts': { filename: 'a.ts', content: 'const a = `b`\n' } },
  },
}

const JPEG = Buffer.from('ffd8ffe000104a464946', 'hex')

function ask(address: string) {
  const found = Object.entries(answers).find(([start]) => address.startsWith(start))?.[1]
  const bytes = found
    ? Buffer.from(JSON.stringify(found))
    : address.startsWith('https://i.ytimg.com/')
      ? JPEG
      : undefined
  return Promise.resolve({
    ok: bytes !== undefined,
    status: bytes ? 200 : 404,
    headers: new Headers(),
    arrayBuffer: () => Promise.resolve(new Uint8Array(bytes ?? []).buffer as ArrayBuffer),
  })
}

const run = async (address: string, slug?: string, files: Parameters<typeof siteWith>[0] = {}) => {
  const { root } = siteWith(files)
  const { context, said } = contextIn(root)
  const code = await embedAddress(context, { address, slug, dryRun: false }, ask)
  return { root, code, ...said }
}

describe('npm run post -- embed', () => {
  it.each([
    [
      'https://youtu.be/dQw4w9WgXcQ',
      '<YouTube id="https://youtu.be/dQw4w9WgXcQ" title="A &quot;talk&quot; &lt;in> Lyon" />\n',
    ],
    ['https://stackblitz.com/edit/vite', '<StackBlitz id="https://stackblitz.com/edit/vite" title="vite" />\n'],
    [
      'https://x.com/annlee/status/1',
      '<Quote by="Ann Lee" handle="@annlee" url="https://x.com/annlee/status/1" date="2026-03-02">\n  First \\{line\\}\\\n  \u2060import \\*this\\* & t.co/x\n</Quote>\n',
    ],
    [
      'https://example.social/@ann/11',
      '<Quote by="Ann" handle="@ann@example.social" url="https://example.social/@ann/11" date="2026-03-02">\n  One\n\n  \\- Two\n</Quote>\n',
    ],
    [
      'https://bsky.app/profile/ann.example/post/3k',
      '<Quote by="ann.example" handle="@ann.example" url="https://bsky.app/profile/ann.example/post/3k" date="2026-03-02">\n  Hello\n</Quote>\n',
    ],
    [
      'https://gist.github.com/ann/0a1b2c',
      '<Gist url="https://gist.github.com/ann/0a1b2c" title="a.ts">\n  ```ts title="a.ts"\n  const a = `b`\n  ```\n</Gist>\n',
    ],
  ])('prints the tag for %s, which passes the check', async (address, tag) => {
    const { code, out } = await run(address)
    expect(code).toBe(0)
    expect(out.startsWith(tag)).toBe(true)
    expect((await siteWith({ 'posts/a.mdx': post({}, tag) }).load()).problems).toEqual([])
  })

  it('writes it into a post, with the picture beside it', async () => {
    const files = { 'posts/talk/index.mdx': post({ title: 'A talk' }, 'Words.') }
    const { root, code, out } = await run('https://youtu.be/dQw4w9WgXcQ', 'talk', files)
    expect([code, out]).toEqual([0, expect.stringContaining('posts/talk/index.mdx')])
    const text = readFileSync(join(root, 'posts/talk/index.mdx'), 'utf8')
    const poster = /poster="\.\/([^"]+)"/.exec(text)?.[1] ?? ''
    expect(text).toMatch(/Words\.\n\n<YouTube .*\/>\n$/)
    expect(existsSync(join(root, 'posts/talk', poster))).toBe(true)
  })

  it('names the picture in a dry run, and writes nothing', async () => {
    const { root } = siteWith({ 'posts/talk/index.mdx': post({ title: 'A talk' }, 'Words.') })
    const { context, said } = contextIn(root)
    const wish = { address: 'https://youtu.be/dQw4w9WgXcQ', slug: 'talk', dryRun: true }
    expect(await embedAddress(context, wish, ask)).toBe(0)
    expect(said.out).toContain('posts/talk/a-talk-in-lyon.jpg')
    expect(readdirSync(join(root, 'posts/talk'))).toEqual(['index.mdx'])
    expect(existsSync(join(root, '.changes'))).toBe(false)
  })

  it.each([
    ['nonsense', 'nonsense is not an address'],
    ['https://example.org/', 'example.org is not a site that can be shown: write a link'],
    [
      'https://vimeo.com/76979871',
      'https://vimeo.com/api/oembed.json?url=https%3A%2F%2Fvimeo.com%2F76979871 answered 404',
    ],
  ])('writes nothing where there is nothing: %s', async (address, message) => {
    expect(await run(address)).toMatchObject({ code: 1, err: `${message}\nNothing was written.\n` })
  })
})
