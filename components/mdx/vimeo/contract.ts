import { addressAt, definePlayer, type PlayerSource } from '../shared/player-contract'

/** A video on Vimeo. */
export const vimeo = definePlayer({
  name: 'Vimeo',
  site: 'Vimeo',
  aliases: ['VimeoEmbed', 'VimeoVideo'],
  otherNames: { vimeoId: 'id' },
  what: 'which video',
  rule: 'required; its number, or its address',
  example: '76979871',
  expected: 'expected the number of the video, or its address',
  find: findVideo,
})

/** Reads `76979871`, and addresses, with the key of one that is not listed: `https://vimeo.com/76979871/0a1b2c3d4e`. */
function findVideo(written: string): PlayerSource | undefined {
  const url = addressAt(written, 'vimeo.com', 'player.vimeo.com')
  const [, id, key = url?.searchParams.get('h')] =
    /(?:^|\/)(\d{6,12})(?:\/([\da-f]{6,20}))?$/.exec(url?.pathname ?? written) ?? []
  if (id === undefined || (key && !/^[\da-f]{6,20}$/.test(key))) return undefined
  return {
    page: `https://vimeo.com/${id}${key ? `/${key}` : ''}`,
    frame: `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1${key ? `&h=${key}` : ''}`,
  }
}
