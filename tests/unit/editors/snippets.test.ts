import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { mp3, mp4, vtt } from '../../support/recordings'
import { post, siteWith } from '../../support/site'

const FILE = '.vscode/fulcrum.code-snippets'

interface Snippet {
  readonly scope: string
  readonly prefix: string | readonly string[]
  readonly description: string
  readonly body: readonly string[]
}

const snippets = Object.entries(JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Snippet>)
const whole = snippets.filter(([name]) => name.startsWith('Front matter'))
const keys = snippets.filter(([name]) => name === 'Series' || name === 'Lead picture')
const bodies = snippets.filter((entry) => !whole.includes(entry) && !keys.includes(entry))

describe('the snippets of the editor', () => {
  it.each(bodies)('give a body that passes the check: %s', async (name, { scope, body }) => {
    const text = expand(body)
    for (const format of scope.split(',').map((language) => (language === 'mdx' ? 'mdx' : 'md'))) {
      const site = siteWith({ ...(await picturesIn(text)), [`posts/example/index.${format}`]: post({}, text) })
      const { problems } = await site.load()
      const advice = `the snippet "${name}" in ${FILE} is not right in a .${format} file`
      expect(
        problems.map(({ line, message }) => `${line} ${message}`),
        advice,
      ).toEqual([])
    }
  })

  it.each(whole)('give a file that passes the check: %s', async (name, { body }) => {
    const kind = name.replace(/.* /, '')
    const own = new Map([
      ['author', 'authors/a-writer.mdx'],
      ['home', 'home.mdx'],
    ])
    const file = own.get(kind) ?? `${kind}s/example.mdx`
    const { problems } = await siteWith({ [file]: `${expand(body)}Some words.\n` }).load()
    expect(problems.filter(({ rule }) => rule !== 'unused-author')).toEqual([])
  })

  it.each(keys)('give keys that pass the check: %s', async (_, { body }) => {
    const text = expand(body)
    const site = siteWith({
      ...(await picturesIn(text)),
      'posts/example/index.mdx': post().replace('---\n', `---\n${text}\n`),
    })
    expect((await site.load()).problems).toEqual([])
  })
})

/** Returns the text of a snippet with its placeholders left at their defaults. */
function expand(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE/g, '2026-03-02')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '')
}

/** Returns the pictures that a text shows from its own folder. */
async function picturesIn(text: string): Promise<Record<string, Uint8Array | string>> {
  const names = [...text.matchAll(/\.\/([\w-]+\.(?:png|jpg|webp))/g)].map(([, name = '']) => name)
  const bytes = await sharp({ create: { width: 8, height: 6, channels: 3, background: 'white' } })
    .png()
    .toBuffer()
  const recordings = { 'film.mp4': mp4(), 'film.vtt': vtt, 'talk.mp3': mp3() }
  const shown = Object.entries(recordings).filter(([name]) => text.includes(`./${name}`))
  return Object.fromEntries(
    [...names.map((name) => [name, bytes] as const), ...shown].map(([name, one]) => [`posts/example/${name}`, one]),
  )
}
