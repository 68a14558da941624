/** What is played or shown from another site: a name for the link, and where it leads. */
export interface Embed {
  readonly label: string
  readonly url: string
  /** Name of the component that shows it, and its props, for publications that have it. */
  readonly component?: { readonly name: string; readonly id: string }
}

interface Provider {
  readonly label: string
  readonly component?: string
  /** Finds the id in an address. */
  readonly pattern: RegExp
  readonly url: (id: string) => string
}

/** From the addresses of players to those of pages. The one place that says what becomes of an embed. */
const PROVIDERS: readonly Provider[] = [
  {
    label: 'Video on YouTube',
    component: 'YouTube',
    pattern:
      /^(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed\/|v\/|shorts\/|live\/|watch\?(?:\S*?&)?v=)|youtu\.be\/)([\w-]{6,})/,
    url: (id) => `https://www.youtube.com/watch?v=${id}`,
  },
  {
    label: 'Video on Vimeo',
    component: 'Vimeo',
    pattern: /^(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d+)/,
    url: (id) => `https://vimeo.com/${id}`,
  },
  {
    label: 'Video on Dailymotion',
    pattern: /^(?:www\.)?dailymotion\.com\/(?:embed\/)?video\/(\w+)/,
    url: (id) => `https://www.dailymotion.com/video/${id}`,
  },
  {
    label: 'Code on GitHub Gist',
    component: 'Gist',
    pattern: /^gist\.github\.com\/((?:[\w-]+\/)?[0-9a-f]{5,})/,
    url: (id) => `https://gist.github.com/${id}`,
  },
  {
    label: 'Code on CodePen',
    component: 'Codepen',
    pattern: /^codepen\.io\/([\w-]+\/)(?:embed|pen|full)\/(?:preview\/)?(\w+)/,
    url: (id) => `https://codepen.io/${id.replace('/', '/pen/')}`,
  },
  {
    label: 'Code on CodeSandbox',
    component: 'CodeSandbox',
    pattern: /^codesandbox\.io\/(?:embed|s)\/([\w-]+)/,
    url: (id) => `https://codesandbox.io/s/${id}`,
  },
  {
    label: 'Code on StackBlitz',
    component: 'StackBlitz',
    pattern: /^stackblitz\.com\/edit\/([\w-]+)/,
    url: (id) => `https://stackblitz.com/edit/${id}`,
  },
  {
    label: 'Post on X',
    pattern: /^(?:mobile\.|www\.)?(?:twitter|x)\.com\/(\w+\/status\/\d+)/,
    url: (id) => `https://x.com/${id}`,
  },
  {
    label: 'Music on Spotify',
    pattern: /^open\.spotify\.com\/(?:embed\/)?((?:track|album|playlist|episode|show)\/\w+)/,
    url: (id) => `https://open.spotify.com/${id}`,
  },
  {
    label: 'Post on Instagram',
    pattern: /^(?:www\.)?instagram\.com\/((?:p|reel|tv)\/[\w-]+)/,
    url: (id) => `https://www.instagram.com/${id}/`,
  },
]

/** Names for what other sites show, by their host. */
const LABELS: readonly (readonly [RegExp, string])[] = [
  [/soundcloud\.com$/, 'Sound on SoundCloud'],
  [/slideshare\.net$/, 'Slides on SlideShare'],
  [/speakerdeck\.com$/, 'Slides on Speaker Deck'],
  [/ted\.com$/, 'Talk on TED'],
  [/google\.[a-z.]+$/, 'Shown by Google'],
  [/reddit\.com$/, 'Post on Reddit'],
  [/tiktok\.com$/, 'Video on TikTok'],
  [/facebook\.com$/, 'Post on Facebook'],
  [/bsky\.app$/, 'Post on Bluesky'],
]

/** Returns what an address shows when a page embeds it; nothing if it is not the address of a page. */
export function embedOf(address: string, title = ''): Embed | undefined {
  const written = address.trim().replace(/^\/\//, 'https://')
  const url = URL.canParse(written) ? new URL(written) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const own = /^(?:youtube video player|embedded? (?:content|video)|video|player)?$/i.test(title.trim())
    ? ''
    : title.trim()
  const rest = url.href.slice(url.protocol.length + 2)
  for (const { label, component, pattern, url: urlOf } of PROVIDERS) {
    const [, ...groups] = pattern.exec(rest) ?? []
    if (groups.length === 0) continue
    const id = groups.join('')
    return { label: own || label, url: urlOf(id), ...(component && { component: { name: component, id } }) }
  }
  const named = LABELS.find(([host]) => host.test(url.hostname))?.[1]
  return { label: own || named || `Shown from ${url.hostname.replace(/^www\./, '')}`, url: url.href }
}

/** Returns true for addresses that are shown when they stand alone in a paragraph, as WordPress does. */
export function isEmbedded(address: string): boolean {
  const rest = address.replace(/^https?:\/\//, '')
  return rest !== address && PROVIDERS.some(({ pattern }) => pattern.test(rest))
}
