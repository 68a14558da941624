import type { Tag } from './tag'

/** Returns a link to what another site shows, or what is played: components for them are a matter of taste. */
export const embedLink = (url: string, label: string) =>
  `[${label.replace(/[[\]]/g, '')}](${/[\s()]/.test(url) ? `<${url}>` : url})`

/** Names of commands for what other sites show -> its address, from the id. */
const ADDRESSES: Readonly<Record<string, (values: readonly string[]) => string | undefined>> = {
  youtube: ([id]) => id && `https://www.youtube.com/watch?v=${id}`,
  vimeo: ([id]) => id && `https://vimeo.com/${id}`,
  gist: ([user, id]) => (id ? `https://gist.github.com/${user}/${id}` : user && `https://gist.github.com/${user}`),
  tweet: ([user, id]) => (id ? `https://x.com/${user}/status/${id}` : user && `https://x.com/i/status/${user}`),
  instagram: ([id]) => id && `https://www.instagram.com/p/${id}/`,
  codepen: ([id, user]) => (user ? `https://codepen.io/${user}/pen/${id}` : undefined),
  spotify: ([kind, id]) => (id ? `https://open.spotify.com/${kind}/${id}` : undefined),
  bilibili: ([id]) => id && `https://www.bilibili.com/video/${id}`,
  asciinema: ([id]) => id && `https://asciinema.org/a/${id}`,
  github: ([repository]) => repository && `https://github.com/${repository}`,
}

const ALIASES: readonly (readonly [RegExp, keyof typeof ADDRESSES])[] = [
  [/^(?:youtube|yt|youtubeembed|youtubelite|youtubevideo|liteyoutube|youtubeplayer|embedyoutube)$/, 'youtube'],
  [/^(?:vimeo|vimeovideo|vimeoembed)$/, 'vimeo'],
  [/^(?:gist|githubgist)$/, 'gist'],
  [
    /^(?:tweet|twitter|x|xpost|twittertweet|statictweet|tweetembed|embedtweet|tweetsimple|xsimple|twittersimple)$/,
    'tweet',
  ],
  [/^(?:instagram|instagramsimple)$/, 'instagram'],
  [/^codepen$/, 'codepen'],
  [/^spotify$/, 'spotify'],
  [/^bilibili$/, 'bilibili'],
  [/^asciinema$/, 'asciinema'],
  [/^(?:github|githubcard|githubrepo)$/, 'github'],
]

const LABELS: Readonly<Record<string, string>> = {
  youtube: 'Video on YouTube',
  vimeo: 'Video on Vimeo',
  gist: 'Code on GitHub Gist',
  tweet: 'Post on X',
  instagram: 'Post on Instagram',
  codepen: 'Code on CodePen',
  spotify: 'Music on Spotify',
  bilibili: 'Video on Bilibili',
  asciinema: 'Recording of a terminal',
}

/** Returns a link for a command that embeds what another site shows; `undefined` for any other. */
export function embeds(word: string, tag: Tag): string | undefined {
  const provider = ALIASES.find(([names]) => names.test(word))?.[1]
  const url =
    [...tag.named.values(), ...tag.values].find((value) => /^(?:https?:)?\/\//.test(value)) ??
    (/^(?:embed|iframe|oembed|embedurl|linkpreview|bookmark)$/.test(word) ? tag.values[0] : undefined)
  if (provider === undefined) {
    return /^(?:embed|iframe|oembed|embedurl|linkpreview|bookmark)$/.test(word) && url
      ? embedLink(url, tag.named.get('title') ?? 'Shown on another site')
      : undefined
  }
  const named = [
    'user',
    'username',
    'repo',
    'repository',
    'kind',
    'id',
    'videoId',
    'youTubeId',
    'youtubeId',
    'youtubeID',
    'tweetId',
    'tweetLink',
    'video',
    'hash',
    'src',
  ].flatMap((name) => tag.named.get(name) ?? [])
  const found = ADDRESSES[provider]?.(named.length > 0 ? named : tag.values)
  // An address instead of an id, whole or in part.
  const address = url ?? (found?.includes('youtube.com/watch?v=http') ? undefined : found)
  if (address === undefined) return undefined
  const label = tag.named.get('title') ?? LABELS[provider] ?? address.replace(/^https?:\/\//, '')
  return embedLink(address.startsWith('//') ? `https:${address}` : address, label)
}
