import { asMarkdown, attribute, between } from '../../../component-text'
import { fenceFor } from '../../../fence'
import { type Ask, fetchJson, NoAnswer } from './fetch-json'
import { textOfHtml } from './text-of-html'

/** What stands in a text for an address of another site. */
export interface Embed {
  /** Returns the tag; `poster` is the file name of its picture, if that has been stored. */
  tag(poster?: string): string
  /** A picture to store: its address, and what it is called. */
  readonly thumbnail?: { readonly url: string; readonly title: string }
}

interface Site {
  /** Returns true for an address of this site. */
  readonly knows: (url: URL) => boolean
  readonly embed: (url: URL, ask: Ask) => Promise<Embed>
}

const host =
  (...names: readonly string[]) =>
  (url: URL) =>
    names.includes(url.hostname.replace(/^(?:www|m)\./, ''))

/** Sites that describe their pages by oEmbed (https://oembed.com/), and the component that shows them. */
function player(name: string, endpoint: string, knows: Site['knows']): Site {
  return {
    knows,
    async embed(url, ask) {
      const answer = await fetchJson(ask, `${endpoint}${encodeURIComponent(url.href)}`)
      const title = answer.text('title') ?? url.href
      const thumbnail = answer.text('thumbnail_url')
      return {
        tag: (poster) =>
          `<${name}${attribute('id', url.href)}${attribute('title', title)}${attribute('poster', poster && `./${poster}`)} />`,
        ...(thumbnail?.startsWith('https://') && { thumbnail: { url: thumbnail, title } }),
      }
    },
  }
}

/** What can be embedded, the first that knows an address. Any other address is asked as a server of Mastodon. */
const SITES: readonly Site[] = [
  player(
    'YouTube',
    'https://www.youtube.com/oembed?format=json&url=',
    host('youtube.com', 'youtu.be', 'music.youtube.com'),
  ),
  player('Vimeo', 'https://vimeo.com/api/oembed.json?url=', host('vimeo.com', 'player.vimeo.com')),
  player('CodePen', 'https://codepen.io/api/oembed?format=json&url=', host('codepen.io')),
  player('CodeSandbox', 'https://codesandbox.io/oembed?format=json&url=', host('codesandbox.io')),
  {
    knows: host('stackblitz.com'),
    embed: async (url) => ({
      tag: () => `<StackBlitz${attribute('id', url.href)}${attribute('title', url.pathname.split('/').at(-1))} />`,
    }),
  },
  { knows: host('gist.github.com'), embed: gist },
  { knows: host('twitter.com', 'x.com', 'mobile.twitter.com'), embed: ofX },
  { knows: host('bsky.app'), embed: ofBluesky },
  {
    knows: ({ pathname }) => /^\/@[^/]+\/\d+\/?$|^\/users\/[^/]+\/statuses\/\d+\/?$/.test(pathname),
    embed: ofMastodon,
  },
]

/** Asks a site what is at an address. Throws a `NoAnswer` for one that cannot be shown, or if it does not say. */
export async function describeAddress(written: string, ask: Ask): Promise<Embed> {
  const url = URL.canParse(written) ? new URL(written) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) throw new NoAnswer(`${written} is not an address`)
  url.protocol = 'https:'
  const site = SITES.find(({ knows }) => knows(url))
  if (!site) throw new NoAnswer(`${url.hostname} is not a site that can be shown: write a link`)
  return site.embed(url, ask)
}

interface Post {
  readonly by: string | undefined
  readonly handle: string | undefined
  readonly date: string | undefined
  readonly words: string | undefined
}

function quote(url: URL, { by, handle, date, words }: Post): Embed {
  if (!by || !words) throw new NoAnswer(`${url.href} holds no words that can be quoted`)
  const open = `<Quote${attribute('by', by)}${attribute('handle', handle)}${attribute('url', url.href)}${attribute('date', date)}>`
  return { tag: () => between(open, asMarkdown(words), '</Quote>') }
}

const dayOf = (written: string | undefined) => {
  const time = Date.parse(written ?? '')
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10)
}

/** https://developer.x.com/en/docs/x-for-websites/oembed-api */
async function ofX(url: URL, ask: Ask): Promise<Embed> {
  const address = `https://publish.twitter.com/oembed?omit_script=1&dnt=1&url=${encodeURIComponent(url.href)}`
  const answer = await fetchJson(ask, address)
  const html = answer.text('html') ?? ''
  const handle = /\/(\w+)$/.exec(answer.text('author_url') ?? '')?.[1]
  const day = />([^<>]+)<\/a>\s*<\/blockquote>/.exec(html)?.[1]
  return quote(url, {
    by: answer.text('author_name'),
    handle: handle && `@${handle}`,
    date: dayOf(day && `${day} UTC`),
    words: textOfHtml(/<p[^>]*>(.*?)<\/p>/s.exec(html)?.[0] ?? ''),
  })
}

/** https://docs.joinmastodon.org/methods/statuses/#get */
async function ofMastodon(url: URL, ask: Ask): Promise<Embed> {
  const id = url.pathname.split('/').filter(Boolean).at(-1)
  const answer = await fetchJson(ask, `https://${url.host}/api/v1/statuses/${id}`)
  const name = answer.text('account.acct')
  return quote(url, {
    by: answer.text('account.display_name') ?? name,
    handle: name && `@${name.includes('@') ? name : `${name}@${url.host}`}`,
    date: dayOf(answer.text('created_at')),
    words: textOfHtml(answer.text('content') ?? ''),
  })
}

/** https://docs.bsky.app/docs/api/app-bsky-feed-get-posts */
async function ofBluesky(url: URL, ask: Ask): Promise<Embed> {
  const [, who, id] = /^\/profile\/([^/]+)\/post\/([^/]+)/.exec(url.pathname) ?? []
  if (who === undefined || id === undefined) throw new NoAnswer(`${url.href} is not the address of a post`)
  const uri = encodeURIComponent(`at://${who}/app.bsky.feed.post/${id}`)
  const answer = await fetchJson(
    ask,
    `https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread?depth=0&parentHeight=0&uri=${uri}`,
  )
  const handle = answer.text('thread.post.author.handle')
  return quote(url, {
    by: answer.text('thread.post.author.displayName') ?? handle,
    handle: handle && `@${handle}`,
    date: dayOf(answer.text('thread.post.record.createdAt')),
    words: answer.text('thread.post.record.text'),
  })
}

/** https://docs.github.com/en/rest/gists/gists#get-a-gist */
async function gist(url: URL, ask: Ask): Promise<Embed> {
  const id = url.pathname.split('/').filter(Boolean).at(-1) ?? ''
  const answer = await fetchJson(ask, `https://api.github.com/gists/${encodeURIComponent(id)}`)
  const files = Object.values(answer.object('files') ?? {}).flatMap((file) => codeOf(file))
  if (files.length === 0) throw new NoAnswer(`${url.href} holds no files`)
  const open = `<Gist${attribute('url', url.origin + url.pathname.replace(/\/$/, ''))}${attribute('title', answer.text('description') ?? files[0]?.name)}>`
  const blocks = files.slice(0, 10).map(({ name, language, content }) => {
    const fence = fenceFor(content)
    return `${fence}${language} title="${name.replaceAll('"', '')}"\n${content.replace(/\n$/, '')}\n${fence}`
  })
  return { tag: () => between(open, blocks.join('\n\n'), '</Gist>') }
}

function codeOf(file: unknown): { name: string; language: string; content: string }[] {
  if (typeof file !== 'object' || file === null) return []
  const { filename, content } = file as Record<string, unknown>
  if (typeof filename !== 'string' || typeof content !== 'string') return []
  return [{ name: filename, language: /\.(\w+)$/.exec(filename)?.[1]?.toLowerCase() ?? 'text', content }]
}
