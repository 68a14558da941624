import { providers } from './providers'

/** What is played or shown from another site: a name for the link, and where it leads. */
export interface Embed {
  readonly label: string
  readonly url: string
}

/** Returns what an address shows when a page embeds it; nothing if it is not the address of a page. */
export function embedOf(address: string, title = ''): Embed | undefined {
  const written = address.trim().replace(/^\/\//, 'https://')
  const url = URL.canParse(written) ? new URL(written) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const own = /^(?:youtube video player|embedded? (?:content|video)|video|player)?$/i.test(title.trim())
    ? ''
    : title.trim()
  const rest = url.href.slice(url.protocol.length + 2)
  for (const { label = url.href, pattern, url: urlOf } of providers) {
    const [, ...groups] = pattern?.exec(rest) ?? []
    if (groups.length > 0 && urlOf) return { label: own || label, url: urlOf(groups.join('')) }
  }
  const named = providers.find(({ host }) => host?.test(url.hostname))?.label
  return { label: own || named || `Shown from ${url.hostname.replace(/^www\./, '')}`, url: url.href }
}

/** Returns true for addresses that are shown when they stand alone in a paragraph, as WordPress does. */
export function isEmbedded(address: string): boolean {
  const rest = address.replace(/^https?:\/\//, '')
  return rest !== address && providers.some(({ pattern }) => pattern?.test(rest))
}
