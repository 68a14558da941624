import { buildEmbed, type Embed, embedOf } from './embed'
import { providers } from './providers'

/** A shortcode, a tag or a component: its name in small letters without dashes, and its values. */
export interface Command {
  readonly word: string
  readonly named: ReadonlyMap<string, string>
  readonly values: readonly string[]
}

/** Returns what a command shows of another site; `undefined` for any other command. */
export function embedOfCommand({ word, named, values }: Command): Embed | undefined {
  const title = named.get('title')
  const url = [...named.values(), ...values].find((value) => /^(?:https?:)?\/\//.test(value))
  const provider = providers.find(({ commands }) => commands?.test(word))
  if (!provider) {
    const shown = ANY.test(word) ? (url ?? values[0]) : undefined
    if (!shown) return undefined
    const embed = embedOf(shown, title)
    return embed?.component ? embed : { label: title ?? 'Shown on another site', url: shown }
  }
  const known = IDS.flatMap((name) => named.get(name) ?? [])
  const given = known.length > 0 ? known : values
  const id = provider.idOf ? provider.idOf(given) : given[0]
  // An address instead of an id, whole or in part.
  const address = url ?? (id && !id.startsWith('http') ? provider.url?.(id) : undefined)
  if (!address) return undefined
  const whole = address.startsWith('//') ? `https:${address}` : address
  const embed = embedOf(whole, title)
  return embed?.component ? embed : buildEmbed(provider, whole, title)
}

/** Commands for pages of whatever site. */
const ANY = /^(?:embed|iframe|oembed|embedurl|linkpreview|bookmark)$/

/** What commands call the parts of an id, in the order in which ids have them. */
const IDS = [
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
]
