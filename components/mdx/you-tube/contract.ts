import { addressAt, definePlayer, type PlayerSource } from '../shared/player-contract'

/** A video on YouTube. */
export const youTube = definePlayer({
  name: 'YouTube',
  site: 'YouTube',
  aliases: ['Youtube', 'YouTubeEmbed', 'YoutubeEmbed', 'LiteYouTube', 'YouTubeVideo'],
  otherNames: { youTubeId: 'id', youtubeId: 'id', youTubeID: 'id', youtubeID: 'id', embedId: 'id' },
  what: 'which video',
  rule: 'required; the eleven signs after `v=`, or its address',
  example: 'dQw4w9WgXcQ',
  expected: 'expected the eleven signs after v= in its address, or that address',
  find: findVideo,
})

/** Reads `dQw4w9WgXcQ`, and the addresses that YouTube itself gives out. */
function findVideo(written: string): PlayerSource | undefined {
  const url = addressAt(
    written,
    'youtube.com',
    'm.youtube.com',
    'music.youtube.com',
    'youtube-nocookie.com',
    'youtu.be',
  )
  const path = url?.pathname.split('/').filter(Boolean) ?? []
  const id = url
    ? (url.searchParams.get('v') ??
      (url.hostname.endsWith('youtu.be') ? path[0] : /^(?:embed|shorts|live|v)$/.test(path[0] ?? '') ? path[1] : ''))
    : written
  if (!id || !/^[\w-]{11}$/.test(id)) return undefined
  const start = secondsIn(url?.searchParams.get('t') ?? url?.searchParams.get('start') ?? '')
  return {
    page: `https://www.youtube.com/watch?v=${id}${start > 0 ? `&t=${start}s` : ''}`,
    // The host of YouTube that sets no cookies before the video plays.
    frame: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${start > 0 ? `&start=${start}` : ''}`,
  }
}

/** Reads `90`, `90s` and `1h2m3s`. */
function secondsIn(written: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(written) ?? []
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
